package io.github.wristway.miband;

import io.github.wristway.gateway.base.Time;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;

/** Time that passes only when somebody waits. */
public final class VirtualTime implements Time {
    private Instant now = Instant.parse("2024-06-15T10:00:00Z");
    private Duration wrongBy = Duration.ZERO;

    public void pass(Duration howLong) {
        now = now.plus(howLong);
    }

    /** Somebody sets the clock on the wall. */
    public void setBack(Duration by) {
        wrongBy = wrongBy.minus(by);
    }

    Clock clock(String zone) {
        return Clock.fixed(now(), ZoneId.of(zone));
    }

    @Override
    public Instant now() {
        return now.plus(wrongBy);
    }

    @Override
    public Instant steady() {
        return now;
    }

    @Override
    public boolean await(BooleanSupplier condition, Duration atMost) {
        pass(atMost);
        return condition.getAsBoolean();
    }

    @Override
    public void signal() {}

    @Override
    public Task after(Duration delay, Runnable task) {
        throw new UnsupportedOperationException("the driver plans nothing");
    }
}
