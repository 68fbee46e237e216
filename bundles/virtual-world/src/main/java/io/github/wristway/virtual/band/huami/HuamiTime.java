package io.github.wristway.virtual.band.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Times as bands write them. The short form:
 * <pre>
 * size  field
 * 2     year
 * 5     month 1-12, day, hour, minute, second (0 in requests)
 * 1     zone, quarters of an hour east of UTC, signed, summer time included
 * </pre>
 * The long form has the weekday (1 is Monday) and two zeros before the zone.
 */
final class HuamiTime {
    static final int SHORT = 8;
    static final int LONG = 11;
    private static final int QUARTER_SECONDS = 15 * 60;

    private HuamiTime() {}

    static Bytes shortForm(OffsetDateTime at) {
        return date(at).u8(zone(at)).toBytes();
    }

    static Bytes longForm(OffsetDateTime at) {
        return date(at).u8(at.getDayOfWeek().getValue()).u8(0).u8(0).u8(zone(at)).toBytes();
    }

    /** Reads either form; what it is, its length says. */
    static OffsetDateTime decode(Bytes time) throws MalformedMessage {
        if (time.length() != SHORT && time.length() != LONG) {
            throw new MalformedMessage("a time has 8 or 11 bytes, not " + time.length());
        }
        try {
            ZoneOffset zone = ZoneOffset.ofTotalSeconds(time.i8(time.length() - 1) * QUARTER_SECONDS);
            return OffsetDateTime.of(time.u16(0), time.u8(2), time.u8(3), time.u8(4), time.u8(5), time.u8(6), 0, zone);
        } catch (DateTimeException e) {
            throw new MalformedMessage("there is no such time: " + time);
        }
    }

    private static Bytes.Builder date(OffsetDateTime at) {
        return Bytes.build().u16(at.getYear()).u8(at.getMonthValue()).u8(at.getDayOfMonth())
                .u8(at.getHour()).u8(at.getMinute()).u8(at.getSecond());
    }

    private static int zone(OffsetDateTime at) {
        return at.getOffset().getTotalSeconds() / QUARTER_SECONDS;
    }
}
