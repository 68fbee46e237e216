package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import java.time.OffsetDateTime;

/**
 * Time as a Band 7 shows it; it is set in the same form.
 * <pre>
 * size  field
 * 2     year
 * 5     month 1-12, day, hour, minute, second
 * 1     weekday, 0 is Sunday
 * 2     00 08
 * 1     zone, quarters of an hour east of UTC, signed, summer time included
 * </pre>
 */
final class ZeppTime {
    private static final int DAYS = 7;
    private static final int QUARTER_SECONDS = 15 * 60;

    private ZeppTime() {}

    static Bytes encode(OffsetDateTime at) {
        return Bytes.build().u16(at.getYear()).u8(at.getMonthValue()).u8(at.getDayOfMonth())
                .u8(at.getHour()).u8(at.getMinute()).u8(at.getSecond()).u8(at.getDayOfWeek().getValue() % DAYS)
                .u8(0).u8(8).u8(at.getOffset().getTotalSeconds() / QUARTER_SECONDS).toBytes();
    }
}
