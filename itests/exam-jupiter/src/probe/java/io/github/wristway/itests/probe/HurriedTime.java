package io.github.wristway.itests.probe;

import io.github.wristway.gateway.base.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Real time, some times faster. As a service of the test it also goes on while the gateway is restarted, and with it the
 * virtual world, whose clock it is.
 */
final class HurriedTime implements Time, AutoCloseable {
    private static final int TIMES_FASTER = 5;

    private final Instant start = Instant.now();
    private final long startNanos = System.nanoTime();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ScheduledThreadPoolExecutor later = new ScheduledThreadPoolExecutor(1);

    HurriedTime() {
        later.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Instant now() {
        return start.plusNanos((System.nanoTime() - startNanos) * TIMES_FASTER);
    }

    @Override
    public boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos() / TIMES_FASTER;
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
        ScheduledFuture<?> planned = later.schedule(task, delay.toNanos() / TIMES_FASTER, TimeUnit.NANOSECONDS);
        return () -> planned.cancel(false);
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
