package io.github.wristway.commands;

import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An hour of samples.
 *
 * @param minutes   how many minutes have any sample
 * @param heartRate beats per minute: the rounded average; empty if none was measured
 * @param sleep     how many minutes were slept; empty if none
 * @param oxygen    percent: the rounded average; empty if none was measured
 * @param stress    the rounded average; empty if none was measured
 */
record HourRow(Instant from, int minutes, int steps, Optional<Integer> heartRate, Optional<Integer> lowest,
               Optional<Integer> highest, Optional<Integer> sleep, Optional<Integer> oxygen, Optional<Integer> stress) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    static Answer<HourRow> table(List<Sample> samples, ZoneId zone, String none) {
        Map<Instant, List<Sample>> hours = samples.stream().collect(Collectors.groupingBy(
                sample -> sample.at().atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant(), TreeMap::new,
                Collectors.toList()));
        List<HourRow> rows = new ArrayList<>();
        hours.forEach((from, hour) -> rows.add(of(from, hour)));
        List<Column<HourRow>> columns = new ArrayList<>(List.of(
                Column.code("hour", row -> HOUR.format(row.from.atZone(zone))),
                Column.number("minutes", row -> "" + row.minutes),
                Column.number("steps", row -> "" + row.steps)));
        addIfAny(columns, rows, "heart rate bpm", HourRow::heartRate);
        if (rows.stream().anyMatch(row -> row.lowest.isPresent())) columns.add(Column.code("low to high", HourRow::range));
        addIfAny(columns, rows, "sleep min", HourRow::sleep);
        addIfAny(columns, rows, "oxygen %", HourRow::oxygen);
        addIfAny(columns, rows, "stress", HourRow::stress);
        return Measured.fitting(rows, none, columns);
    }

    private static void addIfAny(List<Column<HourRow>> columns, List<HourRow> rows, String title,
                                 Function<HourRow, Optional<Integer>> value) {
        if (rows.stream().anyMatch(row -> value.apply(row).isPresent())) {
            columns.add(Column.number(title, row -> shown(value.apply(row))));
        }
    }

    private static String shown(Optional<Integer> value) {
        return value.map(String::valueOf).orElse("");
    }

    private static HourRow of(Instant from, List<Sample> hour) {
        int minutes = (int) hour.stream().map(Sample::at).distinct().count();
        int steps = (int) statistics(hour, Metric.STEPS).getSum();
        int asleep = (int) statistics(hour, Metric.SLEEP).getCount();
        IntSummaryStatistics hearts = statistics(hour, Metric.HEART_RATE);
        boolean some = hearts.getCount() > 0;
        return new HourRow(from, minutes, steps, average(hearts),
                           some ? Optional.of(hearts.getMin()) : Optional.empty(),
                           some ? Optional.of(hearts.getMax()) : Optional.empty(),
                           asleep > 0 ? Optional.of(asleep) : Optional.empty(),
                           average(statistics(hour, Metric.OXYGEN)), average(statistics(hour, Metric.STRESS)));
    }

    private static IntSummaryStatistics statistics(List<Sample> hour, Metric metric) {
        return hour.stream().filter(sample -> sample.metric() == metric).mapToInt(Sample::value).summaryStatistics();
    }

    private static Optional<Integer> average(IntSummaryStatistics values) {
        return values.getCount() == 0 ? Optional.empty() : Optional.of((int) Math.round(values.getAverage()));
    }

    private String range() {
        return lowest.isEmpty() ? "" : lowest.get() + " to " + highest.orElseThrow();
    }
}
