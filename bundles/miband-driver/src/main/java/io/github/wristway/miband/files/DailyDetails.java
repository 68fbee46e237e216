package io.github.wristway.miband.files;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * What is recorded all day, a record per minute from the start of the file on. Each array has a value per minute, as it
 * came, or {@link Series#NONE} if it is marked as invalid.
 * <pre>
 * size  field
 * 4|5|6 head of version 1 and 2 | 3 | 4: half a byte per group, the high half first; bit 3 = the group is in each record,
 *       bits 2-0 = its first, second, third value is valid
 *       groups of a record:
 * 2     bits 13-0 = steps (third), bit 14 = there is an extra group (second)
 * 1     bits 5-0 = energy, kilocalories (first or second: taken only if both are valid)
 * 1     unknown
 * 2     distance
 * 1     heart rate, beats per minute (first)
 * 1     energy of the body
 * 2     unknown
 * 1     from version 3 on: oxygen, percent (first)
 * 1     from version 3 on: stress (first), ff = none
 * 1     extra
 * 2     version 4: light
 * 2     version 4: momentum of the body
 * </pre>
 * Sources differ in where the halves for the last two groups are if there is no extra group; where that makes a difference,
 * the length of the file tells who is right.
 * Source: Gadgetbridge and OronBox, read for facts; no file of a real band was seen.
 */
public record DailyDetails(Instant start, int[] steps, int[] kilocalories, int[] heartRates, int[] oxygen, int[] stress) {
    /** More than any band keeps in one file, and little enough for an array. */
    private static final int MOST_MINUTES = 31 * 24 * 60;
    private static final int NO_STRESS = 0xff;
    private static final int STEPS = 0x3fff;
    private static final int KILOCALORIES = 0x3f;

    static DailyDetails decode(ActivityFile file) throws MalformedMessage {
        Body body = file.body();
        MinuteHead head = MinuteHead.of(file.id().version(), body);
        Bytes records = body.rest();
        int[] places = head.cut(records, MOST_MINUTES);
        return new DailyDetails(file.id().start(),
                column(records, places, head.steps(), 2, STEPS),
                column(records, places, head.kilocalories(), 1, KILOCALORIES),
                column(records, places, head.heartRate(), 1, 0xff),
                column(records, places, head.oxygen(), 1, 0xff),
                map(column(records, places, head.stress(), 1, 0xff), stress -> stress == NO_STRESS ? Series.NONE : stress));
    }

    /** @param offset of the value in a record, or {@link MinuteHead#ABSENT} */
    private static int[] column(Bytes records, int[] places, int offset, int size, int mask) throws MalformedMessage {
        int[] values = new int[places.length];
        Arrays.fill(values, Series.NONE);
        for (int minute = 0; offset != MinuteHead.ABSENT && minute < places.length; minute++) {
            int at = places[minute] + offset;
            values[minute] = (size == 2 ? records.u16(at) : records.u8(at)) & mask;
        }
        return values;
    }

    /** What of it is believable. */
    public List<Series> series() {
        List<Series> series = new ArrayList<>();
        add(series, Metric.STEPS, steps);
        add(series, Metric.HEART_RATE, map(heartRates, Plausible::heartRate));
        add(series, Metric.OXYGEN, map(oxygen, Plausible::oxygen));
        add(series, Metric.STRESS, map(stress, Plausible::stress));
        add(series, Metric.ENERGY, kilocalories);
        return series;
    }

    private void add(List<Series> series, Metric metric, int[] values) {
        if (Arrays.stream(values).anyMatch(value -> value != Series.NONE)) series.add(new Series(metric, start, values));
    }

    private static int[] map(int[] values, IntUnaryOperator to) {
        return Arrays.stream(values).map(value -> value == Series.NONE ? value : to.applyAsInt(value)).toArray();
    }
}
