package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for something on the one thread there is: what comes meanwhile is heard. */
record Ear(Time time) {
    /** A band that chatters without end is not waited for. */
    private static final int MOST_LATE = 1000;

    /** Even who does not want to wait looks once what is there. */
    private static final Duration LOOK = Duration.ofMillis(1);

    interface Hearing {
        /** Hears one thing, or returns early to be called again; whether anything came. */
        boolean hear(Duration atMost) throws WristwayException;
    }

    boolean until(BooleanSupplier met, Duration atMost, Hearing hearing) throws WristwayException {
        Instant end = time.steady().plus(atMost);
        boolean came = true; // nobody has looked yet
        for (int late = 0; late < MOST_LATE && !met.getAsBoolean(); ) {
            Duration left = Duration.between(time.steady(), end);
            boolean isLate = left.compareTo(LOOK) < 0;
            if (isLate && !came) break;
            came = hearing.hear(isLate ? LOOK : left);
            if (isLate) late++;
        }
        return met.getAsBoolean();
    }
}
