package io.github.wristway.miband.activity;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A stored heart rate: measured by hand (type 02), of the day at rest (3a), or its highest (3d).
 * <pre>
 * size  field of a record
 * 4     when, seconds since 1970 UTC
 * 1     zone, signed, quarters of an hour
 * 1     heart rate, beats per minute; 00 and ff = none
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public record HeartRateReading(OffsetDateTime at, int beatsPerMinute) {
    private static final int SIZE = 6;
    private static final int NONE = 0xff;

    public static List<HeartRateReading> decode(Bytes data) throws MalformedMessage {
        List<HeartRateReading> readings = new ArrayList<>();
        for (Bytes record : Records.cut(data, SIZE)) {
            int rate = record.u8(5);
            if (rate != 0 && rate != NONE) readings.add(new HeartRateReading(Records.moment(record, 0), rate));
        }
        return readings;
    }
}
