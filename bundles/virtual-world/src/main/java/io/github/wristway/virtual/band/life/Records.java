package io.github.wristway.virtual.band.life;

import io.github.wristway.gateway.base.Bytes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.IntSummaryStatistics;
import java.util.List;

/** The records of {@link DataType}, one by one. What nobody knows the meaning of is 0. */
public final class Records {
    private static final int QUARTER_SECONDS = 15 * 60;
    private static final int AUTOMATIC = 0x80;
    private static final int STEPS_OF_KILOCALORIE = 25;

    private Records() {}

    /** Of {@link DataType#MANUAL_HEART_RATE}, {@link DataType#RESTING_HEART_RATE} and {@link DataType#MAXIMUM_HEART_RATE}. */
    public static Bytes heartRate(Instant at, ZoneOffset zone, int beatsPerMinute) {
        return at(at).u8(quarters(zone)).u8(beatsPerMinute).toBytes();
    }

    public static Bytes manualStress(Instant at, int stress) {
        return at(at).u8(stress).toBytes();
    }

    public static Bytes oxygen(Instant at, int percent, boolean automatic) {
        return at(at).u8(automatic ? percent | AUTOMATIC : percent).bytes(unknown(60)).toBytes();
    }

    public static Bytes oxygenAsleep(Instant at, int percent, int minutes) {
        return at(at).u8(percent).u8(minutes).bytes(unknown(24)).toBytes();
    }

    public static Bytes breathing(Instant at, ZoneOffset zone, int breathsPerMinute) {
        return at(at).u8(quarters(zone)).u8(breathsPerMinute).u8(0x00).u8(0x04).toBytes();
    }

    /** What effort of three grades has brought, and how long it took. */
    public record Effort(float low, float moderate, float high, int lowMinutes, int moderateMinutes, int highMinutes) {
        float total() {
            return low + moderate + high;
        }
    }

    public static Bytes activityIntelligence(Instant at, ZoneOffset zone, Effort effort, float today, float total) {
        Bytes.Builder record = Bytes.build().u8(0x05).u32(at.getEpochSecond()).u8(quarters(zone)).bytes(unknown(31));
        number(number(number(record, effort.low), effort.moderate), effort.high);
        record.u16(effort.lowMinutes).u16(effort.moderateMinutes).u16(effort.highMinutes);
        return number(number(record, today), total).bytes(unknown(39)).toBytes();
    }

    /** @param minutes of the day that begins at a midnight */
    public static Bytes day(Instant midnight, List<Minute> minutes) {
        int steps = minutes.stream().mapToInt(Minute::steps).sum();
        IntSummaryStatistics rates = minutes.stream().mapToInt(Minute::heartRate).filter(Records::isRate).summaryStatistics();
        return Bytes.build().u32(steps).u16(steps / STEPS_OF_KILOCALORIE).u8(rates.getMin() + 2)
                .u8(rates.getMax()).u32(whenMeasured(rates.getMax(), midnight, minutes))
                .u8(rates.getMin()).u32(whenMeasured(rates.getMin(), midnight, minutes))
                .u8((int) Math.round(rates.getAverage())).toBytes();
    }

    private static boolean isRate(int beatsPerMinute) {
        return beatsPerMinute != Minute.NO_HEART_RATE;
    }

    private static long whenMeasured(int beatsPerMinute, Instant midnight, List<Minute> minutes) {
        int minute = minutes.stream().map(Minute::heartRate).toList().indexOf(beatsPerMinute);
        return midnight.getEpochSecond() + minute * 60L;
    }

    public static Bytes night(List<Minute> minutes) {
        Bytes.Builder night = Bytes.build();
        minutes.forEach(minute -> night.u8(minute.kind()).u8(minute.heartRate()));
        return night.toBytes();
    }

    private static Bytes.Builder at(Instant moment) {
        return Bytes.build().u32(moment.getEpochSecond());
    }

    private static Bytes.Builder number(Bytes.Builder to, float value) {
        return to.u32(Float.floatToIntBits(value));
    }

    private static int quarters(ZoneOffset zone) {
        return zone.getTotalSeconds() / QUARTER_SECONDS;
    }

    private static Bytes unknown(int length) {
        return Bytes.copyOf(new byte[length]);
    }
}
