package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * The band's clock, characteristic 2A2B.
 * <pre>
 * size  field
 * 2     year
 * 1     month, 1 to 12
 * 1     day
 * 1     hour, local
 * 1     minute
 * 1     second
 * 1     day of the week, 1 = Monday to 7 = Sunday; the vendor's app sometimes writes 0
 * 2     00 00
 * 1     zone, signed, quarters of an hour from UTC with summer time
 * </pre>
 * The band does not know when summer time starts, so the clock is written on each connection.
 * Source: Gadgetbridge, read for facts; the clock of a Band 2, as captured.
 *
 * @param weekday as read, 0 if it was not told
 */
public record BandTime(OffsetDateTime moment, int weekday) {
    public static final int LENGTH = 11;

    public static BandTime of(Instant instant, ZoneId zone) {
        OffsetDateTime moment = QuarterZone.at(instant, zone);
        return new BandTime(moment, moment.getDayOfWeek().getValue());
    }

    public static BandTime decode(Bytes message) throws MalformedMessage {
        if (message.length() != LENGTH) throw new MalformedMessage("a band's clock has 11 bytes, not " + message.length());
        if (message.u8(7) > 7) throw new MalformedMessage("no day of the week is number " + message.u8(7));
        return new BandTime(Time8.moment(message, message.i8(10)), message.u8(7));
    }

    public Bytes encode() {
        return Bytes.build()
                .u16(moment.getYear()).u8(moment.getMonthValue()).u8(moment.getDayOfMonth())
                .u8(moment.getHour()).u8(moment.getMinute()).u8(moment.getSecond())
                .u8(weekday).u16(0)
                .u8(QuarterZone.encode(moment.getOffset()))
                .toBytes();
    }
}
