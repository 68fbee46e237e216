package io.github.wristway.virtual.band.life;

import io.github.wristway.gateway.base.Bytes;
import java.time.Instant;

/**
 * A workout as a whole. Both layouts begin alike, and numbers marked f are 32-bit floats:
 * <pre>
 * size  field
 * 2     layout
 * 2     kind: 1 is running outdoors
 * 4+4   start and end, seconds since 1970, UTC
 * 4+4+4 longitude, latitude, altitude of the start
 * </pre>
 * 259 goes on:
 * <pre>
 * 5x4   f metres, ascent, descent, lowest, highest
 * 4x4   north, south, east, west end
 * 4+4   steps, seconds in motion
 * 5x4   f kilocalories, fastest m/s, slowest pace s/m, fastest pace s/m, length of all strides
 * 32    0; in it at 12, 20 and 28: milliseconds up, down and level
 * 2+2+2 average heart rate, seconds per kilometre, average stride in cm
 * </pre>
 * and 516, behind four zeros:
 * <pre>
 * 4+4   steps, seconds in motion
 * 4x4   north, south, east, west end
 * 7x4   f kilocalories, metres, ascent, descent, highest, lowest, average altitude
 * 6x4   f fastest, slowest, average m/s; fastest, slowest, average s/m
 * 6x4   f most, fewest, average steps a second; longest, shortest, average stride in m
 * 4+4   f metres again; 0
 * 4x2   average heart rate, seconds per kilometre, average stride in cm, highest heart rate
 * 20    0, for the kind of sport
 * </pre>
 * Newer bands make a file of it, of kind 0x16 and version 6. Behind the head of the file it is:
 * <pre>
 * 9     which fields are valid: all
 * 2     1 for running
 * 4+4+4 start, end, seconds in motion
 * 4     0
 * 4     metres
 * 2+2   kilocalories, with those of lying still and without
 * 3x4   pace in seconds per kilometre: average, fastest, slowest
 * 2x4   f km/h, average and fastest
 * 4     steps
 * 2     0
 * 2+2   steps a minute, average and most
 * 3     heart rate: average, highest, lowest
 * 91    0 or something else; what it is is not known of all
 * </pre>
 */
public record Workout(int kind, Instant start, Instant end, Place base, Bounds bounds, Totals totals, Rates rates) {
    private static final int LYING_STILL = 20;

    /** How far it went in each direction: the ends in units of {@link Place}, heights in metres. */
    public record Bounds(int north, int south, int east, int west, float highest, float lowest) {}

    public record Totals(int steps, int seconds, float kilocalories, float metres, float ascent, float descent) {}

    /** Speeds in metres a second, heart rates in beats a minute. */
    public record Rates(float fastest, float slowest, int averageHeartRate, int highestHeartRate, int lowestHeartRate) {}

    /** How a model writes it down. */
    public enum Layout {
        V259 {
            @Override
            Bytes encode(Workout workout) {
                return workout.asVersion259();
            }
        },
        V516 {
            @Override
            Bytes encode(Workout workout) {
                return workout.asVersion516();
            }
        },
        FILE {
            @Override
            Bytes encode(Workout workout) {
                return workout.asFile();
            }
        };

        abstract Bytes encode(Workout workout);
    }

    public Bytes encode(Layout layout) {
        return layout.encode(this);
    }

    private Bytes asVersion259() {
        Bytes.Builder to = head(259);
        floats(to, totals.metres, totals.ascent, totals.descent, bounds.lowest, bounds.highest);
        ends(to).u32(totals.steps).u32(totals.seconds);
        floats(to, totals.kilocalories, rates.fastest, 1 / rates.slowest, 1 / rates.fastest, totals.metres);
        to.u32(0).u32(0).u32(0).u32(totals.seconds * 250L).u32(0).u32(totals.seconds * 250L).u32(0).u32(totals.seconds * 500L);
        return to.u16(rates.averageHeartRate).u16(secondsPerKilometre()).u16(strideCentimetres()).toBytes();
    }

    private Bytes asVersion516() {
        float speed = totals.metres / totals.seconds;
        float cadence = (float) totals.steps / totals.seconds;
        float stride = totals.metres / totals.steps;
        Bytes.Builder to = head(516).u32(0).u32(totals.steps).u32(totals.seconds);
        floats(ends(to), totals.kilocalories, totals.metres, totals.ascent, totals.descent,
               bounds.highest, bounds.lowest, (bounds.highest + bounds.lowest) / 2);
        floats(to, rates.fastest, rates.slowest, speed, 1 / rates.fastest, 1 / rates.slowest, 1 / speed);
        floats(to, rates.fastest / stride, rates.slowest / stride, cadence, stride, stride, stride, totals.metres);
        to.u32(0).u16(rates.averageHeartRate).u16(secondsPerKilometre()).u16(strideCentimetres()).u16(rates.highestHeartRate);
        return to.bytes(Bytes.copyOf(new byte[20])).toBytes();
    }

    private Bytes asFile() {
        float kilometresPerHour = 3.6f * totals.metres / totals.seconds;
        Bytes.Builder to = Bytes.build().bytes(Bytes.ofHex("ff".repeat(9))).u16(kind);
        to.u32(start.getEpochSecond()).u32(end.getEpochSecond()).u32(totals.seconds).u32(0).u32((long) totals.metres);
        to.u16((int) totals.kilocalories + LYING_STILL).u16((int) totals.kilocalories);
        to.u32(secondsPerKilometre()).u32((long) (1000 / rates.fastest)).u32((long) (1000 / rates.slowest));
        floats(to, kilometresPerHour, 3.6f * rates.fastest);
        to.u32(totals.steps).u16(0).u16(totals.steps * 60 / totals.seconds).u16(Math.round(60 * rates.fastest));
        to.u8(rates.averageHeartRate).u8(rates.highestHeartRate).u8(rates.lowestHeartRate);
        return to.bytes(Bytes.copyOf(new byte[91])).toBytes();
    }

    private Bytes.Builder head(int version) {
        return Bytes.build().u16(version).u16(kind).u32(start.getEpochSecond()).u32(end.getEpochSecond())
                .u32(base.longitude()).u32(base.latitude()).u32(base.altitude());
    }

    private Bytes.Builder ends(Bytes.Builder to) {
        return to.u32(bounds.north).u32(bounds.south).u32(bounds.east).u32(bounds.west);
    }

    private int secondsPerKilometre() {
        return Math.round(1000 * totals.seconds / totals.metres);
    }

    private int strideCentimetres() {
        return Math.round(100 * totals.metres / totals.steps);
    }

    private static void floats(Bytes.Builder to, float... values) {
        for (float value : values) to.u32(Float.floatToIntBits(value));
    }
}
