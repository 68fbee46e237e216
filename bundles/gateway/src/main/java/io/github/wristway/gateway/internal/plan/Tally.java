package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

/** Counts what a sync has brought that was not here before. */
final class Tally {
    private long minutes;
    private long workouts;
    private long others;

    /**
     * The minutes that came as a whole, since 1970. What was measured in one of them is a part of it, and no value of its own.
     */
    static LongPredicate whole(List<Series> series) {
        long first = series.stream().mapToLong(one -> minute(one.start())).min().orElse(0);
        BitSet whole = new BitSet();
        for (Series one : series) {
            if (one.metric() != Metric.KIND) continue;
            int shift = (int) (minute(one.start()) - first);
            for (int i = 0; i < one.values().length; i++) {
                if (one.values()[i] != Series.NONE) whole.set(shift + i);
            }
        }
        return minute -> minute >= first && minute - first < whole.length() && whole.get((int) (minute - first));
    }

    static long minute(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 60);
    }

    /** @param known what of it was stored before; may hold other things, too */
    void came(List<Series> series, LongPredicate whole, Set<Sample> known) {
        for (Series one : series) {
            for (int i = 0; i < one.values().length; i++) {
                if (one.values()[i] == Series.NONE) continue;
                boolean minute = one.metric() == Metric.KIND;
                if (!minute && whole.test(minute(one.start()) + i)) continue;
                boolean old = !known.isEmpty() && known.contains(new Sample(one.metric(), one.start().plus(i, ChronoUnit.MINUTES), one.values()[i]));
                if (old) continue;
                if (minute) minutes++;
                else others++;
            }
        }
    }

    void cameWorkout() {
        workouts++;
    }

    long minutes() {
        return minutes;
    }

    long workouts() {
        return workouts;
    }

    /** Values that came without a minute. */
    long others() {
        return others;
    }

    boolean isNothing() {
        return minutes == 0 && workouts == 0 && others == 0;
    }

    /** Such as {@code 1,234 minutes, 2 workouts and 14 other values}. */
    String inWords() {
        List<String> words = new ArrayList<>();
        if (minutes > 0) words.add(counted(minutes, "minute"));
        if (workouts > 0) words.add(counted(workouts, "workout"));
        if (others > 0) words.add(counted(others, words.isEmpty() ? "value" : "other value"));
        return inOne(words);
    }

    private static String counted(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }

    /** Such as {@code a, b and c}. */
    static String inOne(List<String> words) {
        if (words.size() < 2) return String.join("", words);
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }
}
