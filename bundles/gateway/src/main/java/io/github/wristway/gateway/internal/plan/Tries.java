package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.internal.air.Airwaves;
import java.time.Duration;
import java.time.Instant;

/**
 * How often a plan that waits was tried. Tries that come to nothing get rarer, so that nobody's battery is emptied by asking.
 *
 * @param arrivalAfter what comes up before that has not arrived: it was only silent because we were connected to it
 */
record Tries(int number, Instant arrivalAfter, Instant notBefore) {
    static final Tries NONE = new Tries(0, Instant.MIN, Instant.EPOCH);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** @param news since when there is something new; it beats the pause between tries */
    boolean isDue(Instant now, Instant news) {
        boolean clockWasSetBack = now.isBefore(notBefore.minus(LONGEST_PAUSE));
        return !now.isBefore(notBefore) || clockWasSetBack || isNew(news, now);
    }

    /** What is dated in the future was heard before the clock was set back; it would be new for ever. */
    private boolean isNew(Instant news, Instant now) {
        return news.isAfter(arrivalAfter) && !news.isAfter(now);
    }

    /** With one more, that is over now. */
    Tries andOneMore(Instant news, Instant now) {
        int tried = isNew(news, now) ? 1 : number + 1;
        return new Tries(tried, now.plus(Airwaves.FRESH), now.plus(pause(tried)));
    }

    private static Duration pause(int tries) {
        Duration doubled = Duration.ofSeconds(15L << Math.min(tries, 6));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
