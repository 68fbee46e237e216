package io.github.wristway.virtual.band.life;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What a wearer does, minute by minute: sleeps at night, walks to work and back, sits, sometimes runs in the evening.
 * The same seed lives the same life, and each minute can be asked for without the ones before.
 */
public final class Life {
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int LENGTH_OF_RUN = 35;

    private final long seed;
    private final ZoneId zone;

    public Life(long seed, ZoneId zone) {
        this.seed = seed;
        this.zone = zone;
    }

    public Minute minute(long epochMinute) {
        LocalDateTime local = local(epochMinute);
        long day = local.toLocalDate().toEpochDay();
        int minute = local.getHour() * 60 + local.getMinute();
        int wakesUp = 6 * 60 + 30 + chance(day, 60);
        int fallsAsleep = 22 * 60 + 30 + chance(day + 1, 75);
        if (minute < wakesUp || minute >= fallsAsleep) return asleep(epochMinute, minute);
        if (runs(day, minute)) return exercising(Minute.RUNNING, 150 + chance(epochMinute, 30), 145 + chance(epochMinute, 20));
        if (walks(day, minute)) return exercising(Minute.WALKING, 85 + chance(epochMinute, 35), 95 + chance(epochMinute, 15));
        return sitting(epochMinute);
    }

    long dayOf(long epochMinute) {
        return local(epochMinute).toLocalDate().toEpochDay();
    }

    int minuteOfDay(long epochMinute) {
        LocalDateTime local = local(epochMinute);
        return local.getHour() * 60 + local.getMinute();
    }

    /** The run whose last minute was the one before this. */
    public Optional<Run> runEndingAt(long epochMinute) {
        if (minuteOfDay(epochMinute) != startOfRun(dayOf(epochMinute)) + LENGTH_OF_RUN) return Optional.empty();
        if (!runs(dayOf(epochMinute), minuteOfDay(epochMinute) - 1)) return Optional.empty();
        long start = epochMinute - LENGTH_OF_RUN;
        return Optional.of(new Run(Instant.ofEpochSecond(start * 60),
                                   LongStream.range(start, epochMinute).mapToObj(this::minute).toList()));
    }

    /** The night whose last minute was the one before this. */
    public Optional<Night> nightEndingAt(long epochMinute) {
        if (isAsleep(epochMinute) || !isAsleep(epochMinute - 1)) return Optional.empty();
        long start = epochMinute - 1;
        while (isAsleep(start - 1)) start--;
        return Optional.of(new Night(Instant.ofEpochSecond(start * 60),
                                     LongStream.range(start, epochMinute).mapToObj(this::minute).toList()));
    }

    private boolean isAsleep(long epochMinute) {
        return minute(epochMinute).asleep();
    }

    private LocalDateTime local(long epochMinute) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(epochMinute * 60), zone);
    }

    /** Cycles of ninety minutes: light sleep, and deep sleep in the middle. */
    private Minute asleep(long epochMinute, int minute) {
        int cycle = (minute + MINUTES_OF_DAY) % 90;
        boolean deep = cycle >= 35 && cycle < 70;
        int restlessness = chance(epochMinute, 100) < 8 ? 10 + chance(epochMinute + 7, 30) : chance(epochMinute, 4);
        return new Minute(0x70 | (deep ? Minute.DEEP_SLEEP : Minute.LIGHT_SLEEP), restlessness, 0,
                          52 + chance(epochMinute / 5, 8));
    }

    private boolean walks(long day, int minute) {
        return within(minute, 8 * 60 + chance(day + 3, 20), 25)
                || within(minute, 12 * 60 + 20 + chance(day + 4, 20), 15)
                || within(minute, 17 * 60 + 30 + chance(day + 5, 30), 25);
    }

    private boolean runs(long day, int minute) {
        return chance(day + 6, 3) == 0 && within(minute, startOfRun(day), LENGTH_OF_RUN);
    }

    private int startOfRun(long day) {
        return 19 * 60 + chance(day + 7, 30);
    }

    private static boolean within(int minute, int from, int length) {
        return minute >= from && minute < from + length;
    }

    private Minute exercising(int kind, int steps, int heartRate) {
        return new Minute(kind, Math.min(255, steps + 40), steps, heartRate);
    }

    private Minute sitting(long epochMinute) {
        boolean stirs = chance(epochMinute, 100) < 15;
        int steps = stirs ? 4 + chance(epochMinute + 1, 25) : 0;
        int heartRate = epochMinute % 5 == 0 ? 62 + chance(epochMinute + 2, 20) : Minute.NO_HEART_RATE;
        return new Minute(stirs ? Minute.WALKING : Minute.SITTING, steps + chance(epochMinute + 3, 30), steps, heartRate);
    }

    /** A number from 0 to below a limit that looks random and hangs on the seed and the place only (SplitMix64). */
    int chance(long place, int limit) {
        long mixed = seed * 0x9e3779b97f4a7c15L + place;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return (int) Long.remainderUnsigned(mixed ^ mixed >>> 31, limit);
    }
}
