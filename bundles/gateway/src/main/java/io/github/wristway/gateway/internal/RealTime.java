package io.github.wristway.gateway.internal;

import io.github.wristway.gateway.base.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The time on the wall. One thread runs what was put off; whoever waits is woken by {@link #signal()}. */
@Component
public final class RealTime implements Time {
    private static final Logger log = LoggerFactory.getLogger(RealTime.class);

    private final long start = System.nanoTime();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ScheduledThreadPoolExecutor later;

    @Activate
    public RealTime() {
        later = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "wristway-time");
            thread.setDaemon(true);
            return thread;
        });
        later.setRemoveOnCancelPolicy(true);
        later.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Deactivate
    public void close() {
        later.shutdownNow();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Instant steady() {
        return Instant.EPOCH.plusNanos(System.nanoTime() - start);
    }

    @Override
    public boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (!condition.getAsBoolean()) {
                if (left <= 0) return false;
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void signal() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Task after(Duration delay, Runnable task) {
        ScheduledFuture<?> planned = later.schedule(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                log.error("a task that was put off failed", e); // an executor would keep it to itself
            }
        }, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> planned.cancel(false);
    }
}
