package io.github.wristway.commands;

import io.github.wristway.gateway.LinkState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times, sizes and states as people say them, in the gateway's time zone. */
final class Phrases {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ENGLISH);

    private final Clock clock;

    Phrases(Clock clock) {
        this.clock = clock;
    }

    String ago(Instant then) {
        Duration past = Duration.between(then, clock.instant());
        if (past.toMinutes() < 1) return "just now";
        if (past.toHours() < 1) return past.toMinutes() + " min ago";
        if (past.toDays() < 1) return past.toHours() + " h ago";
        if (past.toDays() < 31) return past.toDays() + (past.toDays() == 1 ? " day ago" : " days ago");
        return day(then);
    }

    String day(Instant then) {
        return DAY.format(then.atZone(clock.getZone()));
    }

    String moment(Instant then) {
        return MOMENT.format(then.atZone(clock.getZone()));
    }

    static String seconds(Duration howLong) {
        return howLong.toSeconds() < 120 ? howLong.toSeconds() + " s" : howLong.toMinutes() + " min";
    }

    static String size(long bytes) {
        if (bytes < 1024) return bytes + " bytes";
        if (bytes < 1024 * 1024) return bytes / 1024 + " KiB";
        return String.format(Locale.ROOT, "%.1f MiB", bytes / (1024.0 * 1024.0));
    }

    /** {@code 1 band}, {@code 2,000 bands}. */
    static String count(long number, String one) {
        return String.format(Locale.ROOT, "%,d", number) + " " + one + (number == 1 ? "" : "s");
    }

    /** {@code 7 h 05 min}, {@code 42 min}. */
    static String hours(Duration howLong) {
        if (howLong.toHours() == 0) return howLong.toMinutes() + " min";
        return String.format(Locale.ROOT, "%d h %02d min", howLong.toHours(), howLong.toMinutesPart());
    }

    /** As people say it: what nobody has linked is free. */
    static String state(LinkState state) {
        return state == LinkState.UNPAIRED ? "free" : word(state);
    }

    /** As it is typed: {@code MISSED_CALL} as {@code missed-call}. */
    static String typed(Enum<?> value) {
        return word(value).replace(' ', '-');
    }

    /** {@code LINKED_HERE} as {@code linked here}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
