package io.github.wristway.itests.crash;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * When to kill: around some event of a command, which is each message to a band before and after its effect, and each step
 * that begins or ends; or a little later, when something goes on that nobody sees from outside.
 */
final class Moment {
    private static final int LONGEST_PAUSE_MILLIS = 40;

    private final AtomicInteger left;
    private final Duration pause;

    private Moment(int events, Duration pause) {
        this.left = new AtomicInteger(events);
        this.pause = pause;
    }

    static Moment never() {
        return new Moment(Integer.MAX_VALUE, Duration.ZERO);
    }

    /** @param events how many there were when the command ran undisturbed */
    static Moment within(int events, Random random) {
        Duration pause = random.nextBoolean() ? Duration.ZERO : Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS));
        return new Moment(1 + random.nextInt(events), pause);
    }

    /** An event; whether it was the last one to live through. */
    boolean hasCome() {
        if (left.decrementAndGet() != 0) return false;
        LockSupport.parkNanos(pause.toNanos()); // the only way to hit what cannot be seen
        return true;
    }
}
