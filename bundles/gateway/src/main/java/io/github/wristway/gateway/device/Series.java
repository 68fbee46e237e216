package io.github.wristway.gateway.device;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was measured of one metric in consecutive minutes: samples in a row, without an object for each. Equal to another
 * with the same values. The array belongs to the series: whoever made it, or looks at it, does not change it.
 *
 * @param start  the first minute
 * @param values one per minute, in the unit of the metric; {@link #NONE} where nothing was measured
 */
public record Series(Metric metric, Instant start, int[] values) {
    /** Not a value. */
    public static final int NONE = Integer.MIN_VALUE;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    public Series {
        start = start.truncatedTo(ChronoUnit.MINUTES);
    }

    /** A single one. */
    public static Series of(Metric metric, Instant at, int value) {
        return new Series(metric, at, new int[] {value});
    }

    public static Series of(Sample sample) {
        return of(sample.metric(), sample.at(), sample.value());
    }

    /** The first minute after it. */
    public Instant end() {
        return start.plus(MINUTE.multipliedBy(values.length));
    }

    /** One by one, oldest first. */
    public Stream<Sample> samples() {
        return IntStream.range(0, values.length).filter(minute -> values[minute] != NONE)
                .mapToObj(minute -> new Sample(metric, start.plus(MINUTE.multipliedBy(minute)), values[minute]));
    }

    /** All of them one by one, minute by minute. */
    public static List<Sample> samples(List<Series> series) {
        List<Sample> samples = new ArrayList<>();
        series.forEach(one -> one.samples().forEach(samples::add));
        samples.sort(Comparator.comparing(Sample::at));
        return samples;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series series && metric == series.metric && start.equals(series.start)
                && Arrays.equals(values, series.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * metric.hashCode() + start.hashCode()) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return metric + " from " + start + " on: " + Arrays.toString(values);
    }
}
