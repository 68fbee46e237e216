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
import java.util.stream.Collectors;

/**
 * An hour of samples.
 *
 * @param minutes   how many minutes have any sample
 * @param heartRate beats per minute: the rounded average; empty if none was measured
 */
record HourRow(Instant from, int minutes, int steps, Optional<Integer> heartRate, Optional<Integer> lowest,
               Optional<Integer> highest) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    static Answer<HourRow> table(List<Sample> samples, ZoneId zone, String none) {
        Map<Instant, List<Sample>> hours = samples.stream().collect(Collectors.groupingBy(
                sample -> sample.at().atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant(), TreeMap::new,
                Collectors.toList()));
        List<HourRow> rows = new ArrayList<>();
        hours.forEach((from, hour) -> rows.add(of(from, hour)));
        return Answer.table(rows, none, List.of(
                Column.code("hour", row -> HOUR.format(row.from.atZone(zone))),
                Column.number("minutes", row -> "" + row.minutes),
                Column.number("steps", row -> "" + row.steps),
                Column.number("heart rate bpm", row -> row.heartRate.map(String::valueOf).orElse("")),
                Column.code("lowest to highest", HourRow::range)));
    }

    private static HourRow of(Instant from, List<Sample> hour) {
        int minutes = (int) hour.stream().map(Sample::at).distinct().count();
        int steps = hour.stream().filter(sample -> sample.metric() == Metric.STEPS).mapToInt(Sample::value).sum();
        IntSummaryStatistics hearts = hour.stream().filter(sample -> sample.metric() == Metric.HEART_RATE)
                                          .mapToInt(Sample::value).summaryStatistics();
        if (hearts.getCount() == 0) return new HourRow(from, minutes, steps, Optional.empty(), Optional.empty(), Optional.empty());
        return new HourRow(from, minutes, steps, Optional.of((int) Math.round(hearts.getAverage())),
                           Optional.of(hearts.getMin()), Optional.of(hearts.getMax()));
    }

    private String range() {
        return lowest.isEmpty() ? "" : lowest.get() + " to " + highest.orElseThrow();
    }
}
