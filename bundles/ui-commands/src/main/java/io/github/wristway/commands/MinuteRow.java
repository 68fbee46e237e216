package io.github.wristway.commands;

import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A minute of samples: whatever was measured in it. */
record MinuteRow(Instant at, Map<Metric, Integer> values) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    MinuteRow {
        values = Map.copyOf(values);
    }

    static Answer<MinuteRow> table(List<Sample> samples, ZoneId zone, String none) {
        Map<Instant, Map<Metric, Integer>> minutes = new TreeMap<>();
        for (Sample sample : samples) {
            minutes.computeIfAbsent(sample.at(), at -> new EnumMap<>(Metric.class)).put(sample.metric(), sample.value());
        }
        List<MinuteRow> rows = new ArrayList<>();
        minutes.forEach((at, values) -> rows.add(new MinuteRow(at, values)));
        Column<MinuteRow> minute = Column.code("minute", row -> MINUTE.format(row.at.atZone(zone)));
        return Measured.table(rows, none, List.of(minute), MinuteRow::values, Measured.Cell.MINUTE);
    }
}
