package io.github.wristway.virtual;

import io.github.wristway.gateway.base.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The time on the wall, as simple as can be: enough to see that nothing depends on there being one thread only. */
final class WallTime implements Time, AutoCloseable {
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(3);
    private final Object change = new Object();

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (change) {
            while (!condition.getAsBoolean()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) return false;
                TimeUnit.NANOSECONDS.timedWait(change, left);
            }
            return true;
        }
    }

    @Override
    public void signal() {
        synchronized (change) {
            change.notifyAll();
        }
    }

    @Override
    public Task after(Duration delay, Runnable task) {
        Future<?> planned = later.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> planned.cancel(false);
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
