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
    LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    SortedMap<LocalDate, List<Sample>> byDay(List<Sample> samples) {
        SortedMap<LocalDate, List<Sample>> days = new TreeMap<>();
        for (Sample sample : samples) days.computeIfAbsent(dayOf(sample.at()), day -> new ArrayList<>()).add(sample);
        return days;
    }
}
