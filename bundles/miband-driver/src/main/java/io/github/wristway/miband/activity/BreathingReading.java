package io.github.wristway.miband.activity;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast the wearer breathed in sleep (type 38).
 * <pre>
 * size  field of a record
 * 4     when, seconds since 1970 UTC
 * 1     zone, signed, quarters of an hour
 * 1     breaths per minute; 00 = none
 * 2     unknown
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public record BreathingReading(OffsetDateTime at, int breathsPerMinute) {
    private static final int SIZE = 8;

    public static List<BreathingReading> decode(Bytes data) throws MalformedMessage {
        List<BreathingReading> readings = new ArrayList<>();
        for (Bytes record : Records.cut(data, SIZE)) {
            int rate = record.u8(5);
            if (rate != 0) readings.add(new BreathingReading(Records.moment(record, 0), rate));
        }
        return readings;
    }
}
