package io.github.wristway.itests.far;

import io.github.wristway.gateway.base.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Real time, some times faster. Processes that agree on its beginning and its speed agree on what time it is. */
public final class ScaledTime implements Time, AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ScheduledThreadPoolExecutor later;
    private final Instant start;
    private final int timesFaster;

    public ScaledTime(Instant start, int timesFaster) {
        this.start = start;
        this.timesFaster = timesFaster;
        later = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "scaled-time");
            thread.setDaemon(true);
            return thread;
        });
        later.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Instant now() {
        return start.plus(Duration.between(start, Instant.now()).multipliedBy(timesFaster));
    }

    @Override
    public boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        long left = nanos(atMost);
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
        ScheduledFuture<?> planned = later.schedule(task, nanos(delay), TimeUnit.NANOSECONDS);
        return () -> planned.cancel(false);
    }

    private long nanos(Duration scaled) {
        return scaled.toNanos() / timesFaster;
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
