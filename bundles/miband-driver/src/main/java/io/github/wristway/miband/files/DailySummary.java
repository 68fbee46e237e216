package io.github.wristway.miband.files;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A day as a whole. The head has a bit per field, the highest first: whether its value is valid. All fields are always there,
 * in the order of {@link Field}.
 * <pre>
 * size  field
 * 3|4   head of version 3 and 4 | 5
 * n     fields; versions 3 and 4 end with {@link Field#OXYGEN_MEAN}
 * </pre>
 * Source: Gadgetbridge and OronBox, read for facts; values of a Band 9 Active (jronminh/miband9-direct).
 *
 * @param values those that are valid, as they came
 */
public record DailySummary(Instant start, Map<Field, Long> values) {
    /** Numbers have no sign. Times are seconds since 1970. */
    public enum Field {
        STEPS(4), ACTIVE_ENERGY(2), UNKNOWN_1(1), RESTING_HEART_RATE(1), HIGHEST_HEART_RATE(1), HIGHEST_HEART_RATE_AT(4),
        LOWEST_HEART_RATE(1), LOWEST_HEART_RATE_AT(4), MEAN_HEART_RATE(1), STRESS_MEAN(1), STRESS_HIGHEST(1), STRESS_LOWEST(1),
        /** A bit for each hour. */
        STANDING(3), ENERGY(2), RECOVERY_HOURS(2), UNKNOWN_2(1), OXYGEN_HIGHEST(1), OXYGEN_HIGHEST_AT(4), OXYGEN_LOWEST(1),
        OXYGEN_LOWEST_AT(4), OXYGEN_MEAN(1),
        TRAINING_LOAD_OF_DAY(2), TRAINING_LOAD_OF_WEEK(2), TRAINING_LOAD_LEVEL(1), VITALITY_LIGHT(1), VITALITY_MODERATE(1),
        VITALITY_HIGH(1), VITALITY(2), UNKNOWN_3(1), UNKNOWN_4(1), UNKNOWN_5(2), UNKNOWN_6(2);

        private final int size;

        Field(int size) {
            this.size = size;
        }
    }

    static DailySummary decode(ActivityFile file) throws MalformedMessage {
        boolean isLong = file.id().version() >= 5;
        Body body = file.body();
        byte[] head = body.take(isLong ? 4 : 3).toArray();
        Map<Field, Long> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (!isLong && field.compareTo(Field.OXYGEN_MEAN) > 0) break;
            long value = body.number(field.size);
            if ((head[field.ordinal() / Byte.SIZE] << field.ordinal() % Byte.SIZE & 0x80) != 0) values.put(field, value);
        }
        return new DailySummary(file.id().start(), values);
    }

    /** What the minutes of the day do not tell already. Dated as the file is: one that says more replaces it. */
    public List<Series> series() {
        List<Series> series = new ArrayList<>();
        add(series, Metric.RESTING_HEART_RATE, Field.RESTING_HEART_RATE);
        add(series, Metric.HIGHEST_HEART_RATE, Field.HIGHEST_HEART_RATE);
        return series;
    }

    private void add(List<Series> series, Metric metric, Field field) {
        int value = Plausible.heartRate(values.getOrDefault(field, 0L).intValue());
        if (value != Series.NONE) series.add(Series.of(metric, start, value));
    }
}
