package io.github.wristway.miband.one;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Turns a band's local times into moments. The band does not know its zone; but what its clock shows before we set it
 * tells whether summer time began or its wearer travelled since it was set last.
 *
 * @param ownOffset how far its clock is ahead of UTC; empty if it goes as our zone does, or so wrong that it means nothing
 */
public record BandCalendar(ZoneId zone, Optional<ZoneOffset> ownOffset) {
    private static final long QUARTER_SECONDS = 15 * 60;

    /** @param shown what the band's clock showed at that moment; empty if nobody knows */
    public static BandCalendar of(ZoneId zone, Instant moment, Optional<LocalDateTime> shown) {
        return new BandCalendar(zone, shown.flatMap(time -> offset(zone, moment, time)));
    }

    /** Zones lie quarters of an hour apart; what is less than that is the clock being fast or slow. */
    private static Optional<ZoneOffset> offset(ZoneId zone, Instant moment, LocalDateTime shown) {
        long ahead = Duration.between(moment, shown.toInstant(ZoneOffset.UTC)).toSeconds();
        long quarters = Math.floorDiv(ahead + QUARTER_SECONDS / 2, QUARTER_SECONDS);
        try {
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(Math.toIntExact(quarters * QUARTER_SECONDS));
            return Optional.of(offset).filter(own -> !own.equals(zone.getRules().getOffset(moment)));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty(); // no zone is that far away
        }
    }

    /**
     * @param notBefore the end of what came before: in the hour that summer time ends with, it tells which of two moments
     *                  is meant
     */
    public Instant moment(LocalDateTime local, Instant notBefore) {
        if (ownOffset.isPresent()) return local.toInstant(ownOffset.get());
        ZonedDateTime moment = local.atZone(zone);
        return (moment.toInstant().isBefore(notBefore) ? moment.withLaterOffsetAtOverlap() : moment).toInstant();
    }
}
