package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where days begin and end. Most have 24 hours, some 23 or 25. */
record DayBorders(ZoneId zone) {
    private static final Instant FIRST = Instant.parse("0001-01-03T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-29T00:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /**
     * The part of a series that lies in one day.
     *
     * @param start  the minute of its first value
     * @param values of the whole series, of which those from one on, up to but without another are meant
     */
    record Part(Metric metric, Instant start, int[] values, int from, int to) {}

    /**
     * The day that has begun and the next one has not, also where clocks were turned back over midnight. Beyond the years
     * of four digits, the first or the last day of them: the store sorts days as text.
     */
    LocalDate dayOf(Instant time) {
        Instant inReach = inReach(time);
        LocalDate day = LocalDate.ofInstant(inReach, zone);
        return inReach.isBefore(start(day.plusDays(1))) ? day : day.plusDays(1);
    }

    /** The time itself, or the first or the last one that the store can have. */
    static Instant inReach(Instant time) {
        return time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
    }

    /** The day itself, or the first or the last one that the store can have. */
    LocalDate inReach(LocalDate day) {
        LocalDate first = dayOf(FIRST);
        LocalDate last = dayOf(LAST);
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Cuts series where days begin. A part begins with a value; where there is none, there is no part. */
    SortedMap<LocalDate, List<Part>> cut(List<Series> series) {
        SortedMap<LocalDate, List<Part>> days = new TreeMap<>();
        for (Series one : series) {
            int[] values = one.values();
            for (int from = nextValue(values, 0), to; from < values.length; from = nextValue(values, to)) {
                Instant start = checked(one.start().plus(MINUTE.multipliedBy(from)));
                LocalDate day = dayOf(start);
                long rest = Duration.between(start, start(day.plusDays(1))).plus(MINUTE).minusNanos(1).toMinutes();
                to = (int) Math.min(values.length, from + rest);
                days.computeIfAbsent(day, d -> new ArrayList<>()).add(new Part(one.metric(), start, values, from, to));
            }
        }
        return days;
    }

    private static int nextValue(int[] values, int from) {
        int at = from;
        while (at < values.length && values[at] == Series.NONE) at++;
        return at;
    }

    /** The time itself, if the store can have it. */
    static Instant checked(Instant time) {
        if (!time.equals(inReach(time))) throw new IllegalArgumentException("no wearable records at " + time);
        return time;
    }
}
