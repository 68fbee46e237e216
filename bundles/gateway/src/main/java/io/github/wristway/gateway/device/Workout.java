package io.github.wristway.gateway.device;

import io.github.wristway.gateway.base.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A workout, from its start to its end. A wearable has one at a time: two with the same start are the same.
 *
 * @param kind    in the user's words, such as {@code outdoor run}; {@code workout 97} if nobody knows the vendor's number
 * @param rawKind the vendor's number for it
 * @param figures what is known of it as a whole
 * @param track   what was noted on the way, oldest first; may be empty
 * @param raw     the vendor's summary as it came: nothing is lost by our understanding of it
 */
public record Workout(Instant start, Duration length, String kind, int rawKind, Map<Figure, Double> figures, List<Mark> track,
                      Bytes raw) {
    public Workout {
        figures = figures.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(figures));
        track = List.copyOf(track);
    }

    /** The same with another track. */
    public Workout withTrack(List<Mark> other) {
        return new Workout(start, length, kind, rawKind, figures, other, raw);
    }

    /** The order is part of the store. */
    public enum Figure {
        STEPS(""), DISTANCE("m"), ENERGY("kcal"), ACTIVE_TIME("s"), AVERAGE_HEART_RATE("bpm"), HIGHEST_HEART_RATE("bpm"),
        ASCENT("m"), DESCENT("m"),
        /** The vendor's measure of how much good it did to stamina: 1 is little, 5 is too much. */
        TRAINING_EFFECT(""),
        /** How long to rest, as the wearable reckons. */
        RECOVERY_TIME("h");

        private final String unit;

        Figure(String unit) {
            this.unit = unit;
        }

        public String unit() {
            return unit;
        }
    }

    /**
     * What was noted at one second of it: a place, a heart rate, or both.
     *
     * @param heartRate beats per minute
     */
    public record Mark(Instant at, Optional<Place> place, OptionalInt heartRate) {}

    /**
     * A place on the earth.
     *
     * @param latitude       degrees, north is positive
     * @param longitude      degrees, east is positive
     * @param altitudeMetres above the sea; empty if unknown
     */
    public record Place(double latitude, double longitude, OptionalInt altitudeMetres) {}
}
