package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.device.Sample;
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

    /** Beyond the years of four digits, the first or the last day of them: the store sorts days as text. */
    LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time, zone);
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

    SortedMap<LocalDate, List<Sample>> byDay(List<Sample> samples) {
        SortedMap<LocalDate, List<Sample>> days = new TreeMap<>();
        for (Sample sample : samples) {
            if (sample.at().isBefore(FIRST) || sample.at().isAfter(LAST)) {
                throw new IllegalArgumentException("no wearable records at " + sample.at());
            }
            days.computeIfAbsent(dayOf(sample.at()), day -> new ArrayList<>()).add(sample);
        }
        return days;
    }
}
