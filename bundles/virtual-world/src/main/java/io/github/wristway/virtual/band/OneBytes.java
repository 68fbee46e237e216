package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.DateTimeException;
import java.time.LocalDateTime;

/**
 * Dates and checksums as the first generation writes them. A date is local time:
 * <pre>
 * size  field
 * 1     year - 2000
 * 5     month 0-11, day, hour, minute, second
 * </pre>
 */
final class OneBytes {
    static final int DATE = 6;
    private static final int TABLE_SIZE = 256;
    /** CRC-8/MAXIM-DOW, byte by byte. */
    private static final int[] CRC = new int[TABLE_SIZE];

    static {
        for (int i = 0; i < TABLE_SIZE; i++) {
            int value = i;
            for (int bit = 0; bit < 8; bit++) value = value >> 1 ^ (value & 1) * 0x8c;
            CRC[i] = value;
        }
    }

    private OneBytes() {}

    static int crc(Bytes message) {
        int crc = 0;
        for (byte each : message.toArray()) crc = CRC[crc ^ each & 0xff];
        return crc;
    }

    static Bytes date(LocalDateTime shown) {
        return Bytes.of(shown.getYear() % 100, shown.getMonthValue() - 1, shown.getDayOfMonth(),
                        shown.getHour(), shown.getMinute(), shown.getSecond());
    }

    /** Level in percent, last charge, number of charges, and 4 for not charging. */
    static Bytes battery(int percent, LocalDateTime charged, int charges, int state) {
        return Bytes.build().u8(percent).bytes(date(charged)).u16(charges).u8(state).toBytes();
    }

    static LocalDateTime date(Bytes message) throws MalformedMessage {
        try {
            return LocalDateTime.of(2000 + message.u8(0), 1 + message.u8(1), message.u8(2), message.u8(3), message.u8(4), message.u8(5));
        } catch (DateTimeException e) {
            throw new MalformedMessage("there is no such date: " + message);
        }
    }
}
