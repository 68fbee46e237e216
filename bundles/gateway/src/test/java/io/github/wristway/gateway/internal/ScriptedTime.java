package io.github.wristway.gateway.internal;

import io.github.wristway.gateway.base.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Time that passes when somebody waits or the test says so. What is put off is never done. */
public final class ScriptedTime implements Time {
    private volatile Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private volatile Duration wrongBy = Duration.ZERO;
    /** What happens whenever some time has passed. */
    volatile Runnable meanwhile = () -> {};

    @Override
    public Instant now() {
        return now.plus(wrongBy);
    }

    @Override
    public Instant steady() {
        return now;
    }

    /** Somebody sets the clock on the wall. */
    void setBack(Duration by) {
        wrongBy = wrongBy.minus(by);
    }

    void pass(Duration howLong) {
        now = now.plus(howLong);
        meanwhile.run();
    }

    @Override
    public boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        if (condition.getAsBoolean()) return true;
        pass(atMost);
        return condition.getAsBoolean();
    }

    @Override
    public void signal() {}

    @Override
    public Task after(Duration delay, Runnable task) {
        return () -> {};
    }
}
