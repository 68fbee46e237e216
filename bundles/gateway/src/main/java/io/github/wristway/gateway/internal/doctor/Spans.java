package io.github.wristway.gateway.internal.doctor;

import java.time.Duration;
import java.time.Instant;

/** Spans of time as people say them. */
final class Spans {
    private static final long DAYS_OF_A_YEAR = 365;

    private Spans() {}

    /** Such as {@code 42 s}, {@code 5 min}, {@code 3 h 10 min}, {@code 2 days}, {@code 5 years}; never negative. */
    static String of(Duration span) {
        Duration whole = span.abs();
        if (whole.toMinutes() < 1) return whole.toSeconds() + " s";
        if (whole.toHours() < 1) return whole.toMinutes() + " min";
        if (whole.toDays() < 1) return whole.toHours() + " h" + (whole.toMinutesPart() == 0 ? "" : " %02d min".formatted(whole.toMinutesPart()));
        if (whole.toDays() < DAYS_OF_A_YEAR) return count(whole.toDays(), "day");
        return count(whole.toDays() / DAYS_OF_A_YEAR, "year");
    }

    static String ago(Instant then, Instant now) {
        Duration past = Duration.between(then, now);
        return past.toSeconds() < 10 ? "just now" : of(past) + " ago";
    }

    private static String count(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
