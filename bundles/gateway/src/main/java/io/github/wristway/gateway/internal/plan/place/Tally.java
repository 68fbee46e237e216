package io.github.wristway.gateway.internal.plan.place;

import java.util.ArrayList;
import java.util.List;

/**
 * What a sync has brought that was not here before.
 *
 * @param values what is measured now and then; what was measured in a minute is a part of that
 * @param files  kept as they came, whether or not the rest was read from them
 */
public record Tally(long minutes, long workouts, long values, long files) {
    public boolean isNothing() {
        return minutes == 0 && workouts == 0 && values == 0 && files == 0;
    }

    /** Such as {@code 1,234 minutes, 2 workouts and 14 other values}. */
    public String inWords() {
        List<String> words = new ArrayList<>();
        if (minutes > 0) words.add(counted(minutes, "minute"));
        if (workouts > 0) words.add(counted(workouts, "workout"));
        if (values > 0) words.add(counted(values, words.isEmpty() ? "value" : "other value"));
        if (files > 0) words.add(counted(files, "raw file"));
        return inOne(words);
    }

    /** Such as {@code 1,234 minutes}. */
    public static String counted(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }

    /** Such as {@code a, b and c}. */
    public static String inOne(List<String> words) {
        if (words.size() < 2) return String.join("", words);
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }
}
