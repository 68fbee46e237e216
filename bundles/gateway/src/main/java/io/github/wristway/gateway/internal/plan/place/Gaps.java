package io.github.wristway.gateway.internal.plan.place;

import io.github.wristway.gateway.device.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The minutes that are missing in what came, behind the latest that was there before. */
public final class Gaps {
    private static final int MOST = 3;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    /** @param to the first minute that is there again */
    private record Gap(Instant from, Instant to) {}

    private final List<Gap> all = new ArrayList<>();
    private Optional<Instant> expected;

    private Gaps(Optional<Instant> expected) {
        this.expected = expected;
    }

    /** @param latest the latest minute that was there before; empty if there was none: then there is no gap before the first */
    public static Gaps after(Optional<Instant> latest) {
        return new Gaps(latest.map(minute -> minute.plus(1, ChronoUnit.MINUTES)));
    }

    /** These minutes came. */
    public void came(Series minutes) {
        for (int i = 0; i < minutes.values().length; i++) {
            if (minutes.values()[i] != Series.NONE) came(minutes.start().plus(i, ChronoUnit.MINUTES));
        }
    }

    private void came(Instant minute) {
        if (expected.isPresent() && minute.isBefore(expected.get())) return;
        if (expected.isPresent() && minute.isAfter(expected.get())) all.add(new Gap(expected.get(), minute));
        expected = Optional.of(minute.plus(1, ChronoUnit.MINUTES));
    }

    /** Such as {@code 2 gaps: 03:00 to 04:10 and 05:02 to 05:03}; empty if there are none. */
    public Optional<String> inWords(ZoneId zone, Instant now) {
        if (all.isEmpty()) return Optional.empty();
        LocalDate today = now.atZone(zone).toLocalDate();
        List<String> told = new ArrayList<>(all.stream().limit(MOST).map(gap -> inWords(gap, zone, today)).toList());
        if (all.size() > MOST) told.add(all.size() - MOST + " more");
        return Optional.of((all.size() == 1 ? "1 gap: " : all.size() + " gaps: ") + Tally.inOne(told));
    }

    /** With the day where it is not today, or not the same. */
    private static String inWords(Gap gap, ZoneId zone, LocalDate today) {
        ZonedDateTime from = gap.from().atZone(zone);
        ZonedDateTime to = gap.to().atZone(zone);
        boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
        return (from.toLocalDate().equals(today) ? TIME : DAY_AND_TIME).format(from) + " to " + (sameDay ? TIME : DAY_AND_TIME).format(to);
    }
}
