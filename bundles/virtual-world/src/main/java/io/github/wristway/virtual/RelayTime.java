package io.github.wristway.virtual;

import io.github.wristway.gateway.base.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * {@link VirtualTime} for many threads at once, as in a relay race: one runs, all others wait. Whoever has to wait hands the
 * baton to the first whose waiting is over; only when nobody's is, time passes. So the same program takes the same course each
 * time, however many threads it has.
 * <pre>
 * RelayTime time = RelayTime.startingAt(Instant.parse("2026-03-01T08:00:00Z"));   // this thread has the baton
 * time.start("first", () -> { … });                                               // runs as soon as this one waits
 * time.await(() -> done, Duration.ofHours(1));
 * </pre>
 */
public final class RelayTime implements Time {
    private final Agenda agenda;
    /** In the order in which they began to wait. */
    private final List<Runner> waiting = new ArrayList<>();
    private Runner running = new Runner(Thread.currentThread(), new Semaphore(0), () -> true, Instant.MAX);
    private boolean inEvent;

    private RelayTime(Instant start) {
        this.agenda = new Agenda(start);
    }

    public static RelayTime startingAt(Instant instant) {
        return new RelayTime(instant);
    }

    /**
     * A thread, and what it waits for.
     *
     * @param baton what it waits at for its turn
     */
    private record Runner(Thread thread, Semaphore baton, BooleanSupplier condition, Instant deadline) {
        Runner waitingFor(BooleanSupplier other, Instant until) {
            return new Runner(thread, baton, other, until);
        }

        boolean mayGoOn(Instant now) {
            return !now.isBefore(deadline) || thread.isInterrupted() || condition.getAsBoolean();
        }
    }

    @Override
    public Instant now() {
        return agenda.now();
    }

    @Override
    public boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        if (inEvent) throw new IllegalStateException("what was put off may not wait");
        if (running.thread != Thread.currentThread()) {
            throw new IllegalStateException("it is the turn of " + running.thread.getName() + "; start " + Thread.currentThread().getName() + " by this time");
        }
        Runner me = running.waitingFor(condition, agenda.later(atMost));
        if (!me.thread.isInterrupted() && condition.getAsBoolean()) return true;
        waiting.add(me);
        next().baton.release();
        me.baton.acquireUninterruptibly(); // it may be mine
        if (Thread.interrupted()) throw new InterruptedException();
        return condition.getAsBoolean();
    }

    /** Takes the one whose turn is next out of those who wait, and lets time pass until there is one. */
    private Runner next() {
        while (true) {
            for (Runner runner : waiting) {
                if (!runner.mayGoOn(agenda.now())) continue;
                waiting.remove(runner);
                running = runner;
                return runner;
            }
            Instant earliest = waiting.stream().map(runner -> runner.deadline).min(Comparator.naturalOrder()).orElseThrow();
            inEvent = true;
            try {
                agenda.runNext(earliest);
            } finally {
                inEvent = false;
            }
        }
    }

    /** Starts a thread, which runs as soon as it is its turn. */
    public void start(String name, Runnable task) {
        Semaphore baton = new Semaphore(0);
        Thread thread = new Thread(() -> {
            baton.acquireUninterruptibly();
            try {
                task.run();
            } finally {
                next().baton.release();
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
        waiting.add(new Runner(thread, baton, () -> true, Instant.MAX));
    }

    /** Lets a while pass, with everything that is due in it. */
    public void advance(Duration by) throws InterruptedException {
        await(() -> false, by);
    }

    /** Nothing to do: each condition is looked at after each event. */
    @Override
    public void signal() {}

    @Override
    public Task after(Duration delay, Runnable task) {
        return agenda.after(delay, task);
    }

    @Override
    public String toString() {
        return agenda.toString();
    }
}
