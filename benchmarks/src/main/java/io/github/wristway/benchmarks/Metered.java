package io.github.wristway.benchmarks;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.radio.Advertisement;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The time of a virtual world, which counts the processor time that the world takes for itself: what it has put off, without
 * what those do who hear its bands.
 */
final class Metered implements Time {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Time time;
    private long nanos;

    Metered(Time time) {
        this.time = time;
    }

    long nanos() {
        return nanos;
    }

    @Override
    public Task after(Duration delay, Runnable task) {
        return time.after(delay, () -> {
            long before = threads.getCurrentThreadCpuTime();
            task.run();
            nanos += threads.getCurrentThreadCpuTime() - before;
        });
    }

    /** What this ear costs is not the world's. */
    Consumer<Advertisement> notCounting(Consumer<Advertisement> ear) {
        return heard -> {
            long before = threads.getCurrentThreadCpuTime();
            ear.accept(heard);
            nanos -= threads.getCurrentThreadCpuTime() - before;
        };
    }

    @Override
    public Instant now() {
        return time.now();
    }

    @Override
    public boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        return time.await(condition, atMost);
    }

    @Override
    public void signal() {
        time.signal();
    }
}
