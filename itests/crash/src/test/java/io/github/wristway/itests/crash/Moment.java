package io.github.wristway.itests.crash;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * When to kill: around some message to a band, before or after its effect; or where some step begins or ends. Or a little
 * later, when something goes on that nobody sees from outside.
 */
final class Moment {
    private static final int LONGEST_PAUSE_MILLIS = 40;

    /** What can be seen of a command from outside. */
    enum Event { MESSAGE, STEP }

    private final Event event;
    private final AtomicInteger left;
    private final Duration pause;

    private Moment(Event event, int left, Duration pause) {
        this.event = event;
        this.left = new AtomicInteger(left);
        this.pause = pause;
    }

    static Moment never() {
        return new Moment(Event.STEP, Integer.MAX_VALUE, Duration.ZERO);
    }

    /** @param usual how many events of a kind there are if nobody disturbs */
    static Moment within(Map<Event, Integer> usual, Random random) {
        Event event = random.nextBoolean() ? Event.MESSAGE : Event.STEP;
        Duration pause = random.nextBoolean() ? Duration.ZERO : Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS));
        return new Moment(event, 1 + random.nextInt(usual.get(event)), pause);
    }

    /** Something has happened; whether it was the last to live through. */
    boolean hasCome(Event happened) {
        if (happened != event || left.decrementAndGet() != 0) return false;
        LockSupport.parkNanos(pause.toNanos()); // the only way to hit what cannot be seen
        return true;
    }
}
