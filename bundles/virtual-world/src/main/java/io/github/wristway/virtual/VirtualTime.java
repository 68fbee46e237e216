package io.github.wristway.virtual;

import io.github.wristway.gateway.base.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Time that passes only while somebody waits. It belongs to one thread: waiting runs what is due, in order, on that
 * thread, so the same program takes the same course each time and a week takes milliseconds.
 * <pre>
 * VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:00Z");
 * time.after(Duration.ofDays(1), band::wake);
 * time.advance(Duration.ofDays(2));
 * </pre>
 */
public final class VirtualTime implements Time {
    private final Agenda agenda;
    private volatile Thread inside;

    private VirtualTime(Instant start) {
        this.agenda = new Agenda(start);
    }

    public static VirtualTime startingAt(String instant) {
        return startingAt(Instant.parse(instant));
    }

    public static VirtualTime startingAt(Instant instant) {
        return new VirtualTime(instant);
    }

    @Override
    public Instant now() {
        return agenda.now();
    }

    /** A task that runs meanwhile may wait, too: the events it waits for run inside of it. */
    @Override
    public boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        Thread before = enter();
        try {
            Instant deadline = agenda.later(atMost);
            while (true) {
                if (Thread.interrupted()) throw new InterruptedException();
                if (condition.getAsBoolean()) return true;
                if (!agenda.runNext(deadline)) return condition.getAsBoolean();
            }
        } finally {
            inside = before;
        }
    }

    /** Lets a while pass, with everything that is due in it. */
    public void advance(Duration by) {
        Thread before = enter();
        try {
            Instant deadline = agenda.later(by);
            while (agenda.runNext(deadline)) {
                // the next one is due
            }
        } finally {
            inside = before;
        }
    }

    /** Nothing to do: each condition is looked at after each event. */
    @Override
    public void signal() {}

    @Override
    public Task after(Duration delay, Runnable task) {
        return agenda.after(delay, task);
    }

    /** Two threads that wait at once would each make the time of the other pass: no test could be trusted. */
    private Thread enter() {
        Thread before = inside;
        if (before != null && before != Thread.currentThread()) {
            throw new IllegalStateException("virtual time passes in " + before.getName() + " already; in a test, run "
                    + Thread.currentThread().getName() + "'s work on the same thread");
        }
        inside = Thread.currentThread();
        return before;
    }

    @Override
    public String toString() {
        return agenda.toString();
    }
}
