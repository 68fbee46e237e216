package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.internal.plan.step.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Time that passes when somebody waits, and a clock on the wall that may jump meanwhile. */
final class ModelTime implements Time {
    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

    private long passedSeconds;
    private long wrongBySeconds;

    /** Since the world began, whatever the clock on the wall shows. */
    long passedSeconds() {
        return passedSeconds;
    }

    void jump(long seconds) {
        wrongBySeconds += seconds;
    }

    void pass(long seconds) {
        passedSeconds += seconds;
    }

    @Override
    public Instant now() {
        return START.plusSeconds(passedSeconds + wrongBySeconds);
    }

    @Override
    public boolean await(BooleanSupplier condition, Duration atMost) {
        if (condition.getAsBoolean()) return true;
        pass(atMost.toSeconds());
        return condition.getAsBoolean();
    }

    @Override
    public void signal() {}

    @Override
    public Task after(Duration delay, Runnable task) {
        throw new UnsupportedOperationException("the engine has no timers");
    }
}
