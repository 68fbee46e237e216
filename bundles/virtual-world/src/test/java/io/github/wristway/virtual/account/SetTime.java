package io.github.wristway.virtual.account;

import io.github.wristway.gateway.base.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** A clock that goes when it is told to. The server only reads it. */
final class SetTime implements Time {
    private volatile Instant now = Instant.parse("2026-01-01T08:00:00Z");

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public boolean await(BooleanSupplier condition, Duration atMost) {
        throw new UnsupportedOperationException("the server waits for nothing");
    }

    @Override
    public void signal() {
        throw new UnsupportedOperationException("nobody waits for the server");
    }

    @Override
    public Task after(Duration delay, Runnable task) {
        throw new UnsupportedOperationException("the server plans nothing");
    }
}
