package io.github.wristway.virtual.band.life;

import io.github.wristway.gateway.base.Bytes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.LongStream;

/** What a band measures of a wearer besides the minutes, each at its time of day, and how it writes it down. */
public final class Health {
    /** What a minute without a measurement leaves. */
    public static final Bytes NO_STRESS = Bytes.of(Minute.NO_STRESS);

    private static final int MORNING = 7 * 60 + 45;
    private static final int NOON = 12 * 60;
    private static final int EVENING = 21 * 60 + 30;
    private static final int ASLEEP = 90;

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
        Moment moment = new Moment(epochMinute, life.dayOf(epochMinute), life.minuteOfDay(epochMinute), zone);
        for (DataType type : types) {
            if (type == DataType.STRESS) to.keep(type, moment.at(), Bytes.of(stress(moment)));
            else if (type == DataType.WORKOUT) life.runEndingAt(epochMinute).ifPresent(run -> {
                to.keep(DataType.WORKOUT, run.start(), run.workout().encode(layout));
                to.keep(DataType.WORKOUT_DETAILS, run.start(), run.details());
            });
            else measured(type, moment).ifPresent(record -> to.keep(type, moment.at(), record));
        }
    }

    private Optional<Bytes> measured(DataType type, Moment now) {
        return switch (type) {
            case MANUAL_HEART_RATE -> now.is(NOON + 5) && luck(now, 2) == 0 ? heartRate(now, 66 + luck(now, 15)) : Optional.empty();
            case RESTING_HEART_RATE -> now.is(MORNING) ? heartRate(now, 54 + luck(now, 6)) : Optional.empty();
            case MAXIMUM_HEART_RATE -> now.is(EVENING) ? heartRate(now, highestOfDay(now)) : Optional.empty();
            case MANUAL_STRESS -> now.is(NOON + 30) && luck(now, 3) == 0
                    ? Optional.of(now.stamp().u8(25 + luck(now, 50)).toBytes()) : Optional.empty();
            case OXYGEN -> now.is(MORNING) || now.is(NOON) || now.is(EVENING) ? oxygen(now) : Optional.empty();
            case OXYGEN_ASLEEP -> now.is(ASLEEP) || now.is(2 * ASLEEP) || now.is(3 * ASLEEP) ? oxygenAsleep(now) : Optional.empty();
            case BREATHING -> now.is(ASLEEP) || now.is(3 * ASLEEP)
                    ? Optional.of(now.stamp().u8(now.quarters()).u8(12 + luck(now, 5)).u8(0x00).u8(0x04).toBytes()) : Optional.empty();
            case PAI -> now.is(EVENING) ? Optional.of(activityIntelligence(now)) : Optional.empty();
            case ACTIVITY, STRESS, WORKOUT, WORKOUT_DETAILS, TEMPERATURE -> Optional.empty();
        };
    }

    /** Measured every five minutes while awake and at rest. */
    private int stress(Moment now) {
        boolean still = life.minute(now.epochMinute()).kind() == Minute.SITTING;
        return still && now.epochMinute() % 5 == 0 ? 18 + luck(now, 45) : Minute.NO_STRESS;
    }

    private Optional<Bytes> heartRate(Moment now, int beatsPerMinute) {
        return Optional.of(now.stamp().u8(now.quarters()).u8(beatsPerMinute).toBytes());
    }

    private Optional<Bytes> oxygen(Moment now) {
        int percent = 95 + luck(now, 5);
        return Optional.of(now.stamp().u8(now.is(NOON) ? percent : 0x80 | percent).bytes(unknown(60)).toBytes());
    }

    private Optional<Bytes> oxygenAsleep(Moment now) {
        return Optional.of(now.stamp().u8(93 + luck(now, 6)).u8(20).bytes(unknown(24)).toBytes());
    }

    /** A run counts most; the total is that of a week like today, at most 100. */
    private Bytes activityIntelligence(Moment now) {
        long hard = ofDay(now).mapToObj(life::minute).filter(minute -> minute.kind() == Minute.RUNNING).count();
        long light = ofDay(now).mapToObj(life::minute).filter(minute -> minute.kind() == Minute.WALKING && minute.steps() > 60).count();
        float high = hard * 0.5f;
        float low = light * 0.05f;
        Bytes.Builder record = Bytes.build().u8(0x05).bytes(now.stamp().toBytes()).u8(now.quarters()).bytes(unknown(31));
        for (float each : new float[] {low, 0, high}) record.u32(Float.floatToIntBits(each));
        record.u16((int) light).u16(0).u16((int) hard).u32(Float.floatToIntBits(low + high));
        return record.u32(Float.floatToIntBits(Math.min(100, 7 * (low + high)))).bytes(unknown(39)).toBytes();
    }

    private int highestOfDay(Moment now) {
        return ofDay(now).mapToObj(life::minute).mapToInt(Minute::heartRate).filter(rate -> rate != Minute.NO_HEART_RATE)
                .max().orElseThrow();
    }

    private LongStream ofDay(Moment now) {
        return LongStream.rangeClosed(now.epochMinute() - now.minuteOfDay(), now.epochMinute());
    }

    private int luck(Moment now, int limit) {
        return life.chance(now.epochMinute() * 31 + now.day(), limit);
    }

    private static Bytes unknown(int length) {
        return Bytes.copyOf(new byte[length]);
    }

    private record Moment(long epochMinute, long day, int minuteOfDay, ZoneOffset zone) {
        Instant at() {
            return Instant.ofEpochSecond(epochMinute * 60);
        }

        boolean is(int minute) {
            return minuteOfDay == minute;
        }

        Bytes.Builder stamp() {
            return Bytes.build().u32(epochMinute * 60);
        }

        int quarters() {
            return zone.getTotalSeconds() / (15 * 60);
        }
    }
}
