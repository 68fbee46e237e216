package io.github.wristway.miband.activity;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Workout;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** What was noted on the way: one mark for each second that has a place, a heart rate, or both. */
final class Track {
    private static final Position NOWHERE = new Position(0, 0, Optional.empty());

    private Track() {}

    /** @param from where the workout began; places only say how far they are from there, so without it there are none */
    static List<Workout.Mark> read(Bytes details, Instant start, Optional<Position> from) {
        Map<Instant, Workout.Mark> marks = new TreeMap<>();
        for (TrackPoint point : points(details, from.orElse(NOWHERE))) {
            Instant at = start.plus(point.after());
            if (point instanceof TrackPoint.Place place && from.isPresent()) {
                Optional<Workout.Place> there = place(place.position());
                if (there.isPresent()) marks.merge(at, new Workout.Mark(at, there, OptionalInt.empty()), Track::both);
            } else if (point instanceof TrackPoint.Pulse pulse) {
                marks.merge(at, new Workout.Mark(at, Optional.empty(), OptionalInt.of(pulse.beatsPerMinute())), Track::both);
            }
        }
        return List.copyOf(marks.values());
    }

    private static List<TrackPoint> points(Bytes details, Position from) {
        try {
            return TrackPoint.decode(details, from);
        } catch (MalformedMessage e) {
            throw new IllegalArgumentException("a transfer ends with a whole record", e);
        }
    }

    private static Workout.Mark both(Workout.Mark earlier, Workout.Mark later) {
        return new Workout.Mark(earlier.at(), later.place().or(earlier::place),
                        later.heartRate().isPresent() ? later.heartRate() : earlier.heartRate());
    }

    /** Empty if that is nowhere on earth. */
    private static Optional<Workout.Place> place(Position position) {
        double latitude = position.latitude();
        double longitude = position.longitude();
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return Optional.empty();
        OptionalInt altitude = position.altitudeMetres().map(OptionalInt::of).orElse(OptionalInt.empty());
        return Optional.of(new Workout.Place(latitude, longitude, altitude));
    }
}
