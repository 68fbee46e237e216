package io.github.wristway.virtual;

import io.github.wristway.gateway.base.Time;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
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
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private Instant now;
    private long eventsPlanned;
    private volatile Thread inside;

    private VirtualTime(Instant start) {
        this.now = start;
    }

    public static VirtualTime startingAt(String instant) {
        return startingAt(Instant.parse(instant));
    }

    public static VirtualTime startingAt(Instant instant) {
        return new VirtualTime(instant);
    }

    @Override
    public Instant now() {
        return now;
    }

    /** A task that runs meanwhile may wait, too: the events it waits for run inside of it. */
    @Override
    public boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        Thread before = enter();
        try {
            Instant deadline = later(atMost);
            while (true) {
                if (Thread.interrupted()) throw new InterruptedException();
                if (condition.getAsBoolean()) return true;
                if (!runNext(deadline)) return condition.getAsBoolean();
            }
        } finally {
            inside = before;
        }
    }

    /** Lets a while pass, with everything that is due in it. */
    public void advance(Duration by) {
        Thread before = enter();
        try {
            Instant deadline = later(by);
            while (runNext(deadline)) {
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
        Event event = new Event(delay.isNegative() ? now : later(delay), eventsPlanned++, task);
        events.add(event);
        return () -> events.remove(event);
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

    /** Runs the next event up to a deadline; if there is none, the time is the deadline. */
    private boolean runNext(Instant deadline) {
        Event next = events.peek();
        if (next == null || next.at.isAfter(deadline)) {
            if (now.isBefore(deadline)) now = deadline;
            return false;
        }
        events.remove();
        if (now.isBefore(next.at)) now = next.at;
        next.task.run();
        return true;
    }

    private Instant later(Duration delay) {
        try {
            return now.plus(delay);
        } catch (DateTimeException | ArithmeticException e) {
            return Instant.MAX; // as good as never
        }
    }

    @Override
    public String toString() {
        return now + ", " + events.size() + " events ahead";
    }

    private static final class Event implements Comparable<Event> {
        private final Instant at;
        private final long number;
        private final Runnable task;

        private Event(Instant at, long number, Runnable task) {
            this.at = at;
            this.number = number;
            this.task = task;
        }

        /** Events of the same moment run in the order in which they were planned. */
        @Override
        public int compareTo(Event other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }
}
