package io.github.wristway.gateway.internal;

import io.github.wristway.gateway.base.Time;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The gateway's time, in the zone that wearables should show and that the days of the store are in. */
final class LocalClock extends Clock {
    private final Time time;
    private final ZoneId zone;

    LocalClock(Time time, ZoneId zone) {
        this.time = time;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return time.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new LocalClock(time, other);
    }
}
