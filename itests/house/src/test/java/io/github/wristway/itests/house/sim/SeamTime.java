package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.base.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The clock of the gateway's host, which may be wrong; waiting takes as long as it does all the same. */
record SeamTime(Time real, Seam seam, Supplier<Duration> wrongBy) implements Time {
    @Override
    public Instant now() {
        return real.now().plus(wrongBy.get());
    }

    @Override
    public Instant steady() {
        return real.steady();
    }

    @Override
    public boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        seam.alive();
        boolean held = real.await(() -> seam.isDead() || condition.getAsBoolean(), atMost);
        seam.alive();
        return held;
    }

    @Override
    public void signal() {
        real.signal();
    }

    @Override
    public Task after(Duration delay, Runnable task) {
        return real.after(delay, () -> seam.call(task));
    }
}
