package io.github.wristway.miband.files;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Workout;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Where the wearer went.
 * <pre>
 * size  field
 * 1     unknown
 *       and of each place:
 * 4     when, seconds since 1970 UTC
 * 4     longitude, degrees, floating point
 * 4     latitude, likewise
 * 6     version 2: 4 unknown, 2 speed
 * </pre>
 * Source: Gadgetbridge and OronBox, read for facts.
 */
final class GpsTrack {
    private static final int PLACE = 12;
    private static final int MORE = 6;
    private static final double PARTS = 1e7;

    private GpsTrack() {}

    /** A mark for each second, oldest first. What is nowhere on earth is left out. */
    static List<Workout.Mark> decode(ActivityFile file) throws MalformedMessage {
        int more = file.id().version() == 1 ? 0 : MORE;
        Body body = file.body();
        body.skip(1);
        if (body.left() % (PLACE + more) != 0) throw new MalformedMessage(body.left() + " bytes are no whole number of places");
        Map<Instant, Workout.Mark> marks = new TreeMap<>();
        while (body.left() > 0) {
            Instant at = body.instant();
            float longitude = body.f32();
            float latitude = body.f32();
            body.skip(more);
            boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180; // never so of what is no number
            if (onEarth && Plausible.isIn(file.id(), at)) marks.put(at, mark(at, latitude, longitude));
        }
        return List.copyOf(marks.values());
    }

    private static Workout.Mark mark(Instant at, float latitude, float longitude) {
        Workout.Place place = new Workout.Place(degrees(latitude), degrees(longitude), OptionalInt.empty());
        return new Workout.Mark(at, Optional.of(place), OptionalInt.empty());
    }

    /** To a centimetre; so many digits a floating point number of four bytes does not have. */
    private static double degrees(float number) {
        return Math.round(number * PARTS) / PARTS;
    }
}
