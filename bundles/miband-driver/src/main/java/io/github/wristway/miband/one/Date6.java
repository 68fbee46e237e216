package io.github.wristway.miband.one;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.DateTimeException;
import java.time.LocalDateTime;

/**
 * A moment as the first generation writes it: local time, and nobody knows of which zone.
 * <pre>
 * size  field
 * 1     year - 2000
 * 1     month, 0 = January
 * 1     day
 * 1     hour
 * 1     minute
 * 1     second
 * </pre>
 * Source: Gadgetbridge, read for facts; a captured battery state of July 2016 proves that months count from 0.
 */
public final class Date6 {
    public static final int LENGTH = 6;

    private static final int CENTURY = 2000;

    private Date6() {}

    public static LocalDateTime decode(Bytes message) throws MalformedMessage {
        try {
            return LocalDateTime.of(CENTURY + message.u8(0), message.u8(1) + 1, message.u8(2),
                                    message.u8(3), message.u8(4), message.u8(5));
        } catch (DateTimeException e) {
            throw new MalformedMessage("no such date: " + message.slice(0, LENGTH));
        }
    }

    public static Bytes encode(LocalDateTime moment) {
        return Bytes.of(moment.getYear() - CENTURY, moment.getMonthValue() - 1, moment.getDayOfMonth(),
                        moment.getHour(), moment.getMinute(), moment.getSecond());
    }
}
