package io.github.wristway.gateway.internal;

import io.github.wristway.gateway.base.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** Time that passes when somebody waits or the test says so. What is put off is done when the test says so. */
public final class ScriptedTime implements Time {
    private volatile Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private volatile Duration wrongBy = Duration.ZERO;
    /** What happens whenever some time has passed. */
    volatile Runnable meanwhile = () -> {};
    private final List<Runnable> putOff = new CopyOnWriteArrayList<>();

    @Override
    public Instant now() {
        return now.plus(wrongBy);
    }

    @Override
    public Instant steady() {
        return now;
    }

    /** Whatever was put off is done now. */
    void doWhatWasPutOff() {
        List<Runnable> due = List.copyOf(putOff);
        putOff.clear();
        due.forEach(Runnable::run);
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
        putOff.add(task);
        return () -> putOff.remove(task);
    }
}
