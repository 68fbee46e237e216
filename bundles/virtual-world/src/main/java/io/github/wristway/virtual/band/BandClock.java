package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A band's own idea of the time. It may be wrong, and its zone stays until a host sets another one. */
public final class BandClock {
    private final Time time;
    private Duration ahead = Duration.ZERO;
    private ZoneOffset zone;

    BandClock(Time time, ZoneId zone) {
        this.time = time;
        this.zone = zone.getRules().getOffset(time.now());
    }

    Instant now() {
        return time.now().plus(ahead);
    }

    long epochMinute() {
        return Math.floorDiv(now().getEpochSecond(), 60);
    }

    public ZoneOffset zone() {
        return zone;
    }

    public OffsetDateTime shown() {
        return now().atOffset(zone);
    }

    void set(OffsetDateTime shown) {
        ahead = Duration.between(time.now(), shown.toInstant());
        zone = shown.getOffset();
    }

    void goWrong(Duration by) {
        ahead = by;
    }
}
