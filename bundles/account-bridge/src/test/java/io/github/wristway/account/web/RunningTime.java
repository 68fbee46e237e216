package io.github.wristway.account.web;

import io.github.wristway.gateway.base.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Waiting makes the time pass. It remembers how long was waited. */
public final class RunningTime implements Time {
    public final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2026-08-01T12:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public boolean await(BooleanSupplier condition, Duration atMost) {
        waits.add(atMost);
        now = now.plus(atMost);
        return condition.getAsBoolean();
    }

    @Override
    public void signal() {}

    @Override
    public Task after(Duration delay, Runnable task) {
        throw new UnsupportedOperationException("the bridge plans nothing");
    }
}
