package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.miband.huami.BandTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * The clock of a Band 7, characteristic 2A2B. It differs from {@link BandTime} in two bytes.
 * <pre>
 * size  field
 * 2     year
 * 1     month, 1 to 12
 * 1     day
 * 1     hour, local
 * 1     minute
 * 1     second
 * 1     day of the week, 0 = Sunday to 6 = Saturday
 * 1     00
 * 1     08
 * 1     zone, signed, quarters of an hour from UTC with summer time
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public record ZeppTime(OffsetDateTime moment) {
    private static final int QUARTER_SECONDS = 15 * 60;

    public static ZeppTime of(Instant instant, ZoneId zone) {
        return new ZeppTime(BandTime.of(instant, zone).moment());
    }

    public Bytes encode() {
        return Bytes.build()
                .u16(moment.getYear()).u8(moment.getMonthValue()).u8(moment.getDayOfMonth())
                .u8(moment.getHour()).u8(moment.getMinute()).u8(moment.getSecond())
                .u8(moment.getDayOfWeek().getValue() % 7).u8(0x00).u8(0x08)
                .u8(moment.getOffset().getTotalSeconds() / QUARTER_SECONDS)
                .toBytes();
    }
}
