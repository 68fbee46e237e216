package io.github.wristway.virtual;

import io.github.wristway.gateway.base.Time;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

/** What is planned in a virtual time, and how far that has come. Whoever lets it pass sees to it that only one thread does. */
final class Agenda {
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private Instant now;
    private long eventsPlanned;

    Agenda(Instant start) {
        this.now = start;
    }

    Instant now() {
        return now;
    }

    Time.Task after(Duration delay, Runnable task) {
        Event event = new Event(delay.isNegative() ? now : later(delay), eventsPlanned++, task);
        events.add(event);
        return () -> events.remove(event);
    }

    /** Runs the next event up to a deadline; if there is none, the time is the deadline. */
    boolean runNext(Instant deadline) {
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

    Instant later(Duration delay) {
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
