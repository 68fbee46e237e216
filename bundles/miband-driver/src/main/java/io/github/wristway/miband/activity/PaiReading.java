package io.github.wristway.miband.activity;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The vendor's score of exercise, PAI (type 0d).
 * <pre>
 * size  field of a record
 * 1     05
 * 4     when, seconds since 1970 UTC
 * 1     zone, signed, quarters of an hour
 * 31    unknown
 * 12    points by low, moderate and high effort, floating point each
 * 6     minutes of low, moderate and high effort, 2 bytes each
 * 4     points of today, floating point
 * 4     points in total, floating point
 * 39    unknown
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public record PaiReading(OffsetDateTime at, Effort low, Effort moderate, Effort high, double today, double total) {
    private static final int SIZE = 102;
    private static final int TYPE = 0x05;

    /** What one kind of effort was worth. */
    public record Effort(double points, int minutes) {}

    public static List<PaiReading> decode(Bytes data) throws MalformedMessage {
        List<PaiReading> readings = new ArrayList<>();
        for (Bytes record : Records.cut(data, SIZE)) {
            if (record.u8(0) != TYPE) throw new MalformedMessage("a PAI record starts with 05, not %02x".formatted(record.u8(0)));
            readings.add(new PaiReading(Records.moment(record, 1), effort(record, 0), effort(record, 1), effort(record, 2),
                                        points(record, 55), points(record, 59)));
        }
        return readings;
    }

    private static Effort effort(Bytes record, int which) throws MalformedMessage {
        return new Effort(points(record, 37 + 4 * which), record.u16(49 + 2 * which));
    }

    private static double points(Bytes record, int at) throws MalformedMessage {
        double points = Records.f32(record, at);
        if (points < 0) throw new MalformedMessage("PAI points cannot be negative: " + points);
        return points;
    }
}
