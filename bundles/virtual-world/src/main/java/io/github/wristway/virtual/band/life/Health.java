package io.github.wristway.virtual.band.life;

import io.github.wristway.gateway.base.Bytes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What a band measures of a wearer besides the minutes, each at its time of day. */
public final class Health {
    /** What a minute without a measurement leaves. */
    public static final Bytes NO_STRESS = Bytes.of(Minute.NO_STRESS);

    private static final int MORNING = 7 * 60 + 45;
    private static final int NOON = 12 * 60;
    private static final int EVENING = 21 * 60 + 30;
    private static final int CYCLE_OF_SLEEP = 90;
    private static final int MINUTES_OF_DAY = 24 * 60;

    private final Life life;

    public Health(Life life) {
        this.life = life;
    }

    /** Where a band puts what it has measured. */
    public interface Shelves {
        void keep(DataType type, Instant start, Bytes record);
    }

    /** All that comes up in this minute, of the types that a band keeps. */
    public void record(long epochMinute, ZoneOffset zone, Collection<DataType> types, Workout.Layout layout, Shelves to) {
        if (types.isEmpty()) return;
        Moment now = new Moment(epochMinute, life.minuteOfDay(epochMinute), zone);
        for (DataType type : types) measured(type, now).ifPresent(record -> to.keep(type, now.at(), record));
        if (types.contains(DataType.NIGHT)) {
            life.nightEndingAt(epochMinute).ifPresent(night -> to.keep(DataType.NIGHT, night.start(), Records.night(night.minutes())));
        }
        if (types.contains(DataType.DAY) && now.minuteOfDay() == 0) {
            List<Minute> day = LongStream.range(epochMinute - MINUTES_OF_DAY, epochMinute).mapToObj(life::minute).toList();
            Instant midnight = Instant.ofEpochSecond((epochMinute - MINUTES_OF_DAY) * 60);
            to.keep(DataType.DAY, midnight, Records.day(midnight, day));
        }
        if (!types.contains(DataType.WORKOUT)) return;
        life.runEndingAt(epochMinute).ifPresent(run -> {
            to.keep(DataType.WORKOUT, run.start(), run.workout().encode(layout));
            to.keep(DataType.WORKOUT_DETAILS, run.start(), run.details(layout));
        });
    }

    private Optional<Bytes> measured(DataType type, Moment now) {
        return switch (type) {
            case STRESS -> Optional.of(stress(now));
            case MANUAL_STRESS -> at(now, NOON + 30).filter(at -> luck(now, 3) == 0)
                    .map(at -> Records.manualStress(at, 25 + luck(now, 50)));
            case MANUAL_HEART_RATE -> at(now, NOON + 5).filter(at -> luck(now, 2) == 0)
                    .map(at -> Records.heartRate(at, now.zone(), 66 + luck(now, 15)));
            case RESTING_HEART_RATE -> at(now, MORNING).map(at -> Records.heartRate(at, now.zone(), 54 + luck(now, 6)));
            case MAXIMUM_HEART_RATE -> at(now, EVENING).map(at -> Records.heartRate(at, now.zone(), highestToday(now)));
            case OXYGEN -> at(now, MORNING, NOON, EVENING)
                    .map(at -> Records.oxygen(at, 95 + luck(now, 5), now.minuteOfDay() != NOON));
            case OXYGEN_ASLEEP -> at(now, CYCLE_OF_SLEEP, 2 * CYCLE_OF_SLEEP, 3 * CYCLE_OF_SLEEP)
                    .map(at -> Records.oxygenAsleep(at, 93 + luck(now, 6), 20));
            case BREATHING -> at(now, CYCLE_OF_SLEEP, 3 * CYCLE_OF_SLEEP)
                    .map(at -> Records.breathing(at, now.zone(), 12 + luck(now, 5)));
            case PAI -> at(now, EVENING).map(at -> activityIntelligence(at, now));
            case ACTIVITY, WORKOUT, WORKOUT_DETAILS, TEMPERATURE, DAY, NIGHT -> Optional.empty();
        };
    }

    /** Now, if it is one of these minutes of the day. */
    private static Optional<Instant> at(Moment now, int... minutesOfDay) {
        for (int minute : minutesOfDay) {
            if (now.minuteOfDay() == minute) return Optional.of(now.at());
        }
        return Optional.empty();
    }

    /** Measured every five minutes while awake and at rest. */
    private Bytes stress(Moment now) {
        if (now.epochMinute() % 5 != 0 || life.minute(now.epochMinute()).kind() != Minute.SITTING) return NO_STRESS;
        return Bytes.of(18 + luck(now, 45));
    }

    /** A run counts most; the total is that of a week of days like this one, at most 100. */
    private Bytes activityIntelligence(Instant at, Moment now) {
        int hard = (int) today(now).filter(minute -> minute.kind() == Minute.RUNNING).count();
        int light = (int) today(now).filter(minute -> minute.kind() == Minute.WALKING && minute.steps() > 60).count();
        Records.Effort effort = new Records.Effort(light * 0.05f, 0, hard * 0.5f, light, 0, hard);
        return Records.activityIntelligence(at, now.zone(), effort, effort.total(), Math.min(100, 7 * effort.total()));
    }

    private int highestToday(Moment now) {
        return today(now).mapToInt(Minute::heartRate).filter(rate -> rate != Minute.NO_HEART_RATE).max().orElseThrow();
    }

    private Stream<Minute> today(Moment now) {
        return LongStream.rangeClosed(now.epochMinute() - now.minuteOfDay(), now.epochMinute()).mapToObj(life::minute);
    }

    private int luck(Moment now, int limit) {
        return life.chance(now.epochMinute() * 31, limit);
    }

    private record Moment(long epochMinute, int minuteOfDay, ZoneOffset zone) {
        Instant at() {
            return Instant.ofEpochSecond(epochMinute * 60);
        }
    }
}
