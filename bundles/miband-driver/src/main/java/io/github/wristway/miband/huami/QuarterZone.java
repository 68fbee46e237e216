package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.MalformedMessage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Time zones as these bands write them: a signed byte, quarters of an hour east of UTC, summer time included.
 * {@code 04} is +01:00, {@code f2} is -03:30.
 */
public final class QuarterZone {
    private static final int SECONDS = 15 * 60;
    private static final int FARTHEST = ZoneOffset.MAX.getTotalSeconds() / SECONDS;

    private QuarterZone() {}

    public static ZoneOffset decode(int quarters) throws MalformedMessage {
        if (Math.abs(quarters) > FARTHEST) throw new MalformedMessage("no time zone is " + quarters + " quarters of an hour off");
        return ZoneOffset.ofTotalSeconds(quarters * SECONDS);
    }

    static int encode(ZoneOffset offset) {
        return offset.getTotalSeconds() / SECONDS;
    }

    /** The same instant on a clock that a band can show: a zone that is not on a quarter is rounded, the instant is not. */
    static OffsetDateTime at(Instant instant, ZoneId zone) {
        int quarters = encode(zone.getRules().getOffset(instant));
        return instant.atOffset(ZoneOffset.ofTotalSeconds(quarters * SECONDS));
    }
}
