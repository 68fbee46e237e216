package io.github.wristway.virtual.band.life;

import io.github.wristway.gateway.base.Bytes;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A run in the evening, once around a lake. Its steps and heart rates are those of its minutes; a step is a metre.
 *
 * <p>Second by second it is a run of records of eight bytes:
 * <pre>
 * size  field
 * 1     0 place, 1 heart rate
 * 1     seconds since the start, modulo 256
 * 6     place: steps east, north and up since the last place, 2 bytes each; heart rate: bpm(1) 0(5)
 * </pre>
 */
public record Run(Instant start, List<Minute> minutes) {
    private static final int OUTDOORS = 1;
    private static final Place SHORE = new Place(28_720_500, 141_453_000, 34); // 47.151 N 9.573 E
    private static final int HILL = 6;
    private static final int EVERY = 5;
    private static final double KILOCALORIES_OF_METRE = 0.07;

    public Instant end() {
        return start.plusSeconds(seconds());
    }

    private int seconds() {
        return minutes.size() * 60;
    }

    private int steps() {
        return minutes.stream().mapToInt(Minute::steps).sum();
    }

    private double metresAt(int second) {
        int whole = minutes.subList(0, second / 60).stream().mapToInt(Minute::steps).sum();
        return second == seconds() ? whole : whole + minutes.get(second / 60).steps() * (second % 60) / 60.0;
    }

    /** The lake is just as large as the run is long, and its far shore is higher. */
    Place at(int second) {
        double angle = 2 * Math.PI * metresAt(second) / steps();
        double radius = steps() / (2 * Math.PI);
        return SHORE.away(radius * Math.sin(angle), radius * (1 - Math.cos(angle)),
                          (int) Math.round(HILL * (1 - Math.cos(angle)) / 2));
    }

    public Workout workout() {
        List<Place> places = IntStream.rangeClosed(0, seconds() / EVERY).mapToObj(i -> at(i * EVERY)).toList();
        Workout.Bounds bounds = new Workout.Bounds(
                places.stream().mapToInt(Place::latitude).max().orElseThrow(),
                places.stream().mapToInt(Place::latitude).min().orElseThrow(),
                places.stream().mapToInt(Place::longitude).max().orElseThrow(),
                places.stream().mapToInt(Place::longitude).min().orElseThrow(),
                SHORE.altitude() + HILL, SHORE.altitude());
        Workout.Totals totals = new Workout.Totals(steps(), seconds(), (float) (steps() * KILOCALORIES_OF_METRE),
                                                   steps(), HILL, HILL);
        return new Workout(OUTDOORS, start, end(), SHORE, bounds, totals, rates());
    }

    private Workout.Rates rates() {
        return new Workout.Rates(minutes.stream().mapToInt(Minute::steps).max().orElseThrow() / 60f,
                                 minutes.stream().mapToInt(Minute::steps).min().orElseThrow() / 60f,
                                 (int) Math.round(minutes.stream().mapToInt(Minute::heartRate).average().orElseThrow()),
                                 minutes.stream().mapToInt(Minute::heartRate).max().orElseThrow(),
                                 minutes.stream().mapToInt(Minute::heartRate).min().orElseThrow());
    }

    public Bytes details(Workout.Layout layout) {
        return layout == Workout.Layout.FILE ? track() : secondBySecond();
    }

    /** As newer bands have it: time(4) and the place in degrees, longitude(4) and latitude(4), as floats. */
    private Bytes track() {
        Bytes.Builder track = Bytes.build();
        for (int second = 0; second < seconds(); second += EVERY) {
            Place here = at(second);
            track.u32(start.getEpochSecond() + second).u32(Float.floatToIntBits(here.degreesEast()))
                    .u32(Float.floatToIntBits(here.degreesNorth()));
        }
        return track.toBytes();
    }

    private Bytes secondBySecond() {
        Bytes.Builder details = Bytes.build();
        Place last = SHORE;
        for (int second = 0; second < seconds(); second += EVERY) {
            Place here = at(second);
            details.bytes(moved(second, last, here));
            last = here;
            if (second % (2 * EVERY) == 0) details.bytes(beats(second, minutes.get(second / 60).heartRate()));
        }
        return details.toBytes();
    }

    static Bytes moved(int second, Place from, Place to) {
        return Bytes.build().u8(0x00).u8(second).u16(to.longitude() - from.longitude())
                .u16(to.latitude() - from.latitude()).u16(to.altitude() - from.altitude()).toBytes();
    }

    static Bytes beats(int second, int beatsPerMinute) {
        return Bytes.build().u8(0x01).u8(second).u8(beatsPerMinute).u8(0).u32(0).toBytes();
    }
}
