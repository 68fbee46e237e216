package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A moment in eight bytes, as in fetch requests, fetch replies and the battery's history.
 * <pre>
 * size  field
 * 2     year
 * 1     month, 1 to 12
 * 1     day
 * 1     hour, local
 * 1     minute
 * 1     second; 0 in a fetch request
 * 1     zone, signed, quarters of an hour from UTC with summer time
 * </pre>
 * Source: Gadgetbridge, read for facts; a captured request of a Band 2.
 */
public record Time8(OffsetDateTime moment) {
    public static final int LENGTH = 8;

    public static Time8 of(Instant instant, ZoneId zone) {
        return new Time8(QuarterZone.at(instant, zone));
    }

    public static Time8 decode(Bytes message) throws MalformedMessage {
        if (message.length() != LENGTH) throw new MalformedMessage("a moment has 8 bytes, not " + message.length());
        return new Time8(moment(message, message.i8(7)));
    }

    public Bytes encode() {
        return Bytes.build()
                .u16(moment.getYear()).u8(moment.getMonthValue()).u8(moment.getDayOfMonth())
                .u8(moment.getHour()).u8(moment.getMinute()).u8(moment.getSecond())
                .u8(QuarterZone.encode(moment.getOffset()))
                .toBytes();
    }

    /** Year to second from the first seven bytes; shared with {@link BandTime}, whose zone stands elsewhere. */
    static OffsetDateTime moment(Bytes message, int zoneQuarters) throws MalformedMessage {
        ZoneOffset zone = QuarterZone.decode(zoneQuarters);
        try {
            return LocalDateTime.of(message.u16(0), message.u8(2), message.u8(3),
                                    message.u8(4), message.u8(5), message.u8(6)).atOffset(zone);
        } catch (DateTimeException e) {
            throw new MalformedMessage("no such date or time: " + message);
        }
    }
}
