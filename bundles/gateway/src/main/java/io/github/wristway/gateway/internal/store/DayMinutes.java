package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The samples of one day, unpacked: a column per metric, a place per minute. */
final class DayMinutes {
    static final List<Metric> TOTALLED =
        Arrays.stream(Metric.values()).filter(metric -> metric.total() != Metric.Total.NONE).toList();

    /**
     * What is recorded minute by minute. The rest is measured now and then, or follows from these: it does not tell which
     * minutes were fetched.
     */
    static final Set<Metric> RECORDED = EnumSet.range(Metric.STEPS, Metric.RAW_REM_SLEEP);

    private final Instant start;
    private final Map<Metric, Column> columns = new EnumMap<>(Metric.class);

    /** The values of one metric. */
    static final class Column {
        private final BitSet present = new BitSet();
        private int[] values = new int[25 * 60];

        BitSet present() {
            return present;
        }

        /** What is there if it is present; otherwise it means nothing. */
        int value(int minute) {
            return values[minute];
        }

        private boolean put(int minute, int value) {
            if (minute >= values.length) values = Arrays.copyOf(values, minute + 60);
            if (values[minute] == value && present.get(minute)) return false;
            present.set(minute);
            values[minute] = value;
            return true;
        }

        private int put(int minute, DayBorders.Part part, BitSet changedHours) {
            int news = 0;
            for (int i = part.from(), at = minute; i < part.to(); i++, at++) {
                if (part.values()[i] == Series.NONE || !put(at, part.values()[i])) continue;
                changedHours.set(at / 60);
                news++;
            }
            return news;
        }
    }

    DayMinutes(Instant start) {
        this.start = start;
    }

    Instant start() {
        return start;
    }

    Map<Metric, Column> columns() {
        return columns;
    }

    /** The place of a time in this day. */
    int minuteOf(Instant time) {
        return (int) Math.floorDiv(ChronoUnit.SECONDS.between(start, time), 60);
    }

    void put(Metric metric, int minute, int value) {
        columns.computeIfAbsent(metric, m -> new Column()).put(minute, value);
    }

    /**
     * Adds what lies in this day.
     *
     * @param changedHours gets the hours in which something was news
     * @return how many values were news
     */
    int put(DayBorders.Part part, BitSet changedHours) {
        return columns.computeIfAbsent(part.metric(), m -> new Column()).put(minuteOf(part.start()), part, changedHours);
    }

    /** Takes those values out of a row that this day has one for. */
    void takeOut(Metric metric, Instant rowStart, int[] row) {
        Column column = columns.get(metric);
        if (column == null) return;
        int first = minuteOf(rowStart);
        for (int i = Math.max(0, -first); i < row.length; i++) {
            if (column.present.get(first + i)) row[i] = Series.NONE;
        }
    }

    /**
     * Forgets what was measured from a moment on, up to but without another.
     *
     * @return whether there was anything
     */
    boolean remove(Instant from, Instant to) {
        if (!from.isBefore(end()) || !to.isAfter(start)) return false;
        int first = from.isAfter(start) ? minuteOf(from.plusSeconds(59)) : 0;
        int end = to.isBefore(end()) ? minuteOf(to.plusSeconds(59)) : minutes().length();
        if (minutes().get(first, end).isEmpty()) return false;
        columns.values().forEach(column -> column.present.clear(first, end));
        columns.values().removeIf(column -> column.present.isEmpty());
        return true;
    }

    /** The minutes that have any sample. */
    BitSet minutes() {
        return minutes(columns.keySet());
    }

    /** How many minutes were recorded. */
    int recorded() {
        return minutes(RECORDED).cardinality();
    }

    private BitSet minutes(Set<Metric> metrics) {
        BitSet minutes = new BitSet();
        columns.forEach((metric, column) -> {
            if (metrics.contains(metric)) minutes.or(column.present);
        });
        return minutes;
    }

    /** The first moment after the last minute that has a sample. */
    Instant end() {
        return start.plus(minutes().length(), ChronoUnit.MINUTES);
    }

    Map<Metric, Integer> totals() {
        Map<Metric, Integer> totals = new EnumMap<>(Metric.class);
        for (Metric metric : TOTALLED) {
            Column column = columns.get(metric);
            if (column == null) continue;
            long sum = column.present.stream().mapToLong(column::value).sum();
            int count = column.present.cardinality();
            long total = switch (metric.total()) {
                case SUM -> sum;
                case AVERAGE -> Math.round((double) sum / count);
                case MINUTES -> count;
                case NONE -> throw new IllegalStateException(metric + " has no total");
            };
            totals.put(metric, (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, total)));
        }
        return totals;
    }

    /** The last one of each metric. */
    List<Sample> latest() {
        List<Sample> latest = new ArrayList<>();
        columns.forEach((metric, column) -> {
            int minute = column.present.length() - 1;
            latest.add(new Sample(metric, start.plus(minute, ChronoUnit.MINUTES), column.value(minute)));
        });
        return latest;
    }

    /** All of it, in rows. */
    List<Series> series() {
        List<Series> series = new ArrayList<>();
        columns.forEach((metric, column) -> {
            int[] values = new int[column.present.length()];
            Arrays.setAll(values, minute -> column.present.get(minute) ? column.values[minute] : Series.NONE);
            series.add(new Series(metric, start, values));
        });
        return series;
    }

    /** The samples of some metrics from a moment on, up to but without another; by minute, and within one by metric. */
    List<Sample> between(Set<Metric> metrics, Instant from, Instant to) {
        List<Sample> samples = new ArrayList<>();
        BitSet minutes = minutes(metrics);
        for (int minute = minutes.nextSetBit(0); minute >= 0; minute = minutes.nextSetBit(minute + 1)) {
            Instant at = start.plus(minute, ChronoUnit.MINUTES);
            if (at.isBefore(from) || !at.isBefore(to)) continue;
            for (Map.Entry<Metric, Column> entry : columns.entrySet()) {
                Column column = entry.getValue();
                if (!metrics.contains(entry.getKey()) || !column.present.get(minute)) continue;
                samples.add(new Sample(entry.getKey(), at, column.value(minute)));
            }
        }
        return samples;
    }
}
