package io.github.wristway.miband.sync;

import io.github.wristway.gateway.device.Sample;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** From when to when something that a band says it measured is to be believed, and to be asked for. */
public record Horizon(Clock clock) {
    /** No band goes back farther. One that is asked for more starts with the oldest it has. */
    private static final Duration OLDEST = Duration.ofDays(100);
    /** What comes from beyond tomorrow was stamped by a clock that was wrong. */
    private static final Duration TOMORROW = Duration.ofDays(1);

    public static final Duration MINUTE = Duration.ofMinutes(1);

    Instant now() {
        return clock.instant();
    }

    /** The minute to ask from, if this is the latest that we have. */
    Instant after(Optional<Sample> latest) {
        return asked(latest.map(sample -> sample.at().plus(MINUTE)));
    }

    /** @param wanted empty if we have nothing yet */
    Instant asked(Optional<Instant> wanted) {
        Instant oldest = now().minus(OLDEST);
        Instant from = wanted.filter(oldest::isBefore).orElse(oldest);
        return (from.isAfter(now()) ? now() : from).truncatedTo(ChronoUnit.MINUTES);
    }

    public boolean isFuture(Instant end) {
        return end.isAfter(now().plus(TOMORROW));
    }

    /** Whether the minute that begins then has ended: asking for one that has not would be an empty round. */
    boolean hasEnded(Instant minute) {
        return !minute.plus(MINUTE).isAfter(now());
    }
}
