package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.device.Workout.Figure;
import io.github.wristway.gateway.device.Workout.Mark;
import io.github.wristway.gateway.device.Workout.Place;
import io.github.wristway.gateway.device.Workout;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;

/**
 * Figures and track of a workout, packed into an {@link Envelope}. Big-endian; v is a {@link Whole} number.
 * <pre>
 * size  field
 * 1     number of figures, and of each
 *   1     its place in {@link Figure}
 *   8     its value, a double
 * 4     in how many parts of a degree places are kept; 0: they are kept as the bits of doubles
 * v     number of marks, and one column after the other
 *   1     what each mark has: bit 0 a place, bit 1 its altitude, bit 2 a heart rate
 *   v     milliseconds since the start of the workout
 *   v     latitude, of those that have one; so the following
 *   v     longitude
 *   v     altitude, metres
 *   v     heart rate, beats per minute
 * </pre>
 * All columns of v hold differences to the one before. Places come back to the last bit: parts of a degree are used only
 * if they lose nothing.
 */
record WorkoutBody(Map<Figure, Double> figures, List<Mark> track) {
    private static final int PLACE = 1;
    private static final int ALTITUDE = 2;
    private static final int HEART_RATE = 4;
    /** In which vendors count. */
    private static final int[] PARTS = {10_000_000, 3_000_000, 100_000_000};
    private static final Figure[] FIGURES = Figure.values();

    static WorkoutBody of(Workout workout) {
        return new WorkoutBody(workout.figures(), workout.track());
    }

    /** @param start of the workout, to the millisecond as the times of the marks */
    byte[] pack(Instant start) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        plain.write(figures.size());
        for (Figure figure : FIGURES) {
            if (!figures.containsKey(figure)) continue;
            plain.writeBytes(ByteBuffer.allocate(9).put((byte) figure.ordinal()).putDouble(figures.get(figure)).array());
        }
        List<Place> places = track.stream().flatMap(mark -> mark.place().stream()).toList();
        int parts = parts(places);
        plain.writeBytes(ByteBuffer.allocate(4).putInt(parts).array());
        Whole.write(plain, track.size());
        for (Mark mark : track) plain.write(has(mark));
        write(plain, track, mark -> mark.at().toEpochMilli() - start.toEpochMilli());
        write(plain, places, place -> number(place.latitude(), parts));
        write(plain, places, place -> number(place.longitude(), parts));
        write(plain, places.stream().filter(place -> place.altitudeMetres().isPresent()).toList(), place -> place.altitudeMetres().getAsInt());
        write(plain, track.stream().filter(mark -> mark.heartRate().isPresent()).toList(), mark -> mark.heartRate().getAsInt());
        byte[] body = Envelope.seal(plain.toByteArray());
        try {
            unpack(body, start); // the wearable may be told to forget the original
        } catch (Unreadable e) {
            throw new IllegalStateException("a packed workout cannot be unpacked again", e);
        }
        return body;
    }

    private static int has(Mark mark) {
        return (mark.place().isPresent() ? PLACE : 0) | (mark.heartRate().isPresent() ? HEART_RATE : 0)
            | (mark.place().isPresent() && mark.place().get().altitudeMetres().isPresent() ? ALTITUDE : 0);
    }

    private static <T> void write(ByteArrayOutputStream plain, List<T> rows, ToLongFunction<T> column) {
        long before = 0;
        for (T row : rows) {
            long number = column.applyAsLong(row);
            Whole.write(plain, number - before);
            before = number;
        }
    }

    private static int parts(List<Place> places) {
        for (int parts : PARTS) {
            if (places.stream().allMatch(place -> fits(place.latitude(), parts) && fits(place.longitude(), parts))) return parts;
        }
        return 0;
    }

    private static boolean fits(double degrees, int parts) {
        return Double.compare(degrees(number(degrees, parts), parts), degrees) == 0;
    }

    private static long number(double degrees, int parts) {
        return parts == 0 ? Double.doubleToLongBits(degrees) : Math.round(degrees * parts);
    }

    private static double degrees(long number, int parts) {
        return parts == 0 ? Double.longBitsToDouble(number) : (double) number / parts;
    }

    /** @param start of the workout that was packed */
    static WorkoutBody unpack(byte[] body, Instant start) throws Unreadable {
        try {
            ByteBuffer plain = ByteBuffer.wrap(Envelope.open(body));
            WorkoutBody read = new WorkoutBody(readFigures(plain), readTrack(plain, start));
            if (plain.hasRemaining()) throw new Unreadable("something behind its end", null);
            return read;
        } catch (BufferUnderflowException e) {
            throw new Unreadable("cut short", e);
        }
    }

    private static Map<Figure, Double> readFigures(ByteBuffer plain) throws Unreadable {
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        for (int left = Byte.toUnsignedInt(plain.get()); left > 0; left--) {
            int ordinal = Byte.toUnsignedInt(plain.get());
            if (ordinal >= FIGURES.length) throw new Unreadable("unknown figure " + ordinal, null);
            figures.put(FIGURES[ordinal], plain.getDouble());
        }
        return figures;
    }

    private static List<Mark> readTrack(ByteBuffer plain, Instant start) throws Unreadable {
        int parts = plain.getInt();
        long count = Whole.read(plain);
        if (count < 0 || count > plain.remaining()) throw new Unreadable("cut short", null);
        byte[] has = new byte[(int) count];
        plain.get(has);
        long[] times = read(plain, has, 0);
        long[] latitudes = read(plain, has, PLACE);
        long[] longitudes = read(plain, has, PLACE);
        long[] altitudes = read(plain, has, ALTITUDE);
        long[] heartRates = read(plain, has, HEART_RATE);
        List<Mark> track = new ArrayList<>();
        for (int i = 0; i < has.length; i++) {
            OptionalInt altitude = maybe(has[i], ALTITUDE, altitudes[i]);
            Optional<Place> place = (has[i] & PLACE) == 0 ? Optional.empty()
                : Optional.of(new Place(degrees(latitudes[i], parts), degrees(longitudes[i], parts), altitude));
            track.add(new Mark(start.plusMillis(times[i]), place, maybe(has[i], HEART_RATE, heartRates[i])));
        }
        return track;
    }

    /** A column; where a mark does not have it, the place means nothing. */
    private static long[] read(ByteBuffer plain, byte[] has, int what) throws Unreadable {
        long[] column = new long[has.length];
        long before = 0;
        for (int i = 0; i < has.length; i++) {
            if ((has[i] & what) == what) before += Whole.read(plain);
            column[i] = before;
        }
        return column;
    }

    private static OptionalInt maybe(byte has, int what, long number) {
        return (has & what) == 0 ? OptionalInt.empty() : OptionalInt.of((int) number);
    }
}
