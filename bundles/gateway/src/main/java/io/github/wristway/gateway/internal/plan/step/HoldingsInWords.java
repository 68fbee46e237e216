package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.Days;
import io.github.wristway.gateway.internal.plan.place.Tally;
import io.github.wristway.gateway.internal.store.Erasure.Holdings;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What there is to erase, for people and for whoever wants to know each table. */
public final class HoldingsInWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private HoldingsInWords() {}

    /** Such as {@code 4 days with 4,320 minutes, 2 workouts and 7 raw files}. */
    public static String of(Holdings holdings) {
        List<String> words = new ArrayList<>();
        long days = holdings.rows().get("day");
        if (days > 0) words.add(Tally.counted(days, "day") + " with " + Tally.counted(holdings.minutes(), "minute"));
        if (holdings.rows().get("workout") > 0) words.add(Tally.counted(holdings.rows().get("workout"), "workout"));
        if (holdings.rows().get("raw_file") > 0) words.add(Tally.counted(holdings.rows().get("raw_file"), "raw file"));
        return words.isEmpty() ? "what is left" : Tally.inOne(words);
    }

    /** Such as {@code " from 1 November 2026 until 3 November 2026"}; empty for all. */
    public static String days(Days days) {
        if (days.from().isPresent() && days.from().equals(days.until())) return " on " + DAY.format(days.from().get());
        return days.from().map(day -> " from " + DAY.format(day)).orElse("") + days.until().map(day -> " until " + DAY.format(day)).orElse("");
    }

    /** Such as {@code open_hour 3, day 4, latest_sample 5, workout 2, raw_file 7}. */
    public static String rows(Holdings holdings) {
        return holdings.rows().entrySet().stream().map((Map.Entry<String, Long> table) -> table.getKey() + " " + table.getValue()).collect(Collectors.joining(", "));
    }
}
