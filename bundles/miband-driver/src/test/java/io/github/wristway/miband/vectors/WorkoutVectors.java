package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.activity.Position;
import io.github.wristway.miband.activity.TrackPoint;
import io.github.wristway.miband.activity.WorkoutPart;
import io.github.wristway.miband.activity.WorkoutSummary;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Workouts. */
final class WorkoutVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "sports_summary_decode", WorkoutVectors::summary,
            "sports_details_decode", WorkoutVectors::track);

    private static final int NO_ALTITUDE = -20_000;

    private static final Map<Integer, String> UNDECIPHERED = Map.of(4, "speed4", 5, "speed5", 6, "speed6", 8, "swimming");

    private WorkoutVectors() {}

    private static void summary(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> WorkoutSummary.decode(vector.input()));
            return;
        }
        Fields.same(withoutNulls(vector.expected()), fields(WorkoutSummary.decode(vector.input())));
    }

    private static Map<String, Object> fields(WorkoutSummary workout) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "version", workout.version(), "raw_kind", workout.rawKind(), "duration_s", workout.duration().toSeconds(),
                "distance_m", workout.metres(), "steps", workout.steps(), "active_s", workout.active().toSeconds(),
                "kcal", workout.kilocalories(), "avg_hr", workout.heartRate().average(), "avg_stride_cm", workout.strideCm()));
        workout.heartRate().highest().ifPresent(rate -> fields.put("max_hr", rate));
        fields.putAll(Map.of(
                "base_longitude", workout.start().rawLongitude(), "base_latitude", workout.start().rawLatitude(),
                "base_altitude", workout.start().altitudeMetres().orElse(NO_ALTITUDE),
                "ascent_m", workout.heights().ascent(), "descent_m", workout.heights().descent(),
                "alt_min", workout.heights().lowest(), "alt_max", workout.heights().highest()));
        fields.putAll(Map.of(
                "speed_max", workout.pace().mostMetresPerSecond(), "pace_max", workout.pace().mostSecondsPerMetre(),
                "pace_min", workout.pace().leastSecondsPerMetre(), "avg_km_pace_s", workout.pace().averageSecondsPerKilometre()));
        workout.part().ifPresent(part -> fields.putAll(fields(part)));
        return fields;
    }

    private static Map<String, Object> fields(WorkoutPart part) {
        if (part instanceof WorkoutPart.OnLand land) {
            return Map.of("ascent_s", land.uphill().toMillis() / 1000.0, "descent_s", land.downhill().toMillis() / 1000.0,
                          "flat_s", land.flat().toMillis() / 1000.0);
        }
        WorkoutPart.InWater water = (WorkoutPart.InWater) part;
        return Map.of("strokes", water.strokes(), "swolf", water.swolf(), "laps", water.laps());
    }

    private static void track(Vector vector) throws MalformedMessage {
        Position start = new Position(number(vector, "base_longitude"), number(vector, "base_latitude"), altitude(vector));
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> TrackPoint.decode(vector.input(), start));
            return;
        }
        List<JsonObject> wanted = vector.expected().getAsJsonArray("records").asList().stream()
                .map(JsonElement::getAsJsonObject).map(WorkoutVectors::withoutNulls).toList();
        Fields.same(wanted, TrackPoint.decode(vector.input(), start).stream().map(WorkoutVectors::fields).toList());
    }

    private static Map<String, Object> fields(TrackPoint point) {
        Map<String, Object> fields = new HashMap<>(Map.of("t", point.after().toSeconds()));
        if (point instanceof TrackPoint.Place place) {
            fields.putAll(Map.of("type", "gps", "lon", place.position().rawLongitude(), "lat", place.position().rawLatitude()));
            place.position().altitudeMetres().ifPresent(metres -> fields.put("alt", metres));
        } else if (point instanceof TrackPoint.Pulse pulse) {
            fields.putAll(Map.of("type", "hr", "bpm", pulse.beatsPerMinute()));
        } else if (point instanceof TrackPoint.Pause pause) {
            fields.putAll(Map.of("type", "pause", "raw", pause.raw()));
        } else if (point instanceof TrackPoint.Resume resume) {
            fields.putAll(Map.of("type", "resume", "raw", resume.raw()));
        } else if (point instanceof TrackPoint.Undeciphered other) {
            fields.put("raw", other.raw());
            if (UNDECIPHERED.containsKey(other.type())) fields.put("type", UNDECIPHERED.get(other.type()));
        }
        return fields;
    }

    private static Optional<Integer> altitude(Vector vector) {
        return vector.given("base_altitude").map(Integer::valueOf).filter(metres -> metres != NO_ALTITUDE);
    }

    private static int number(Vector vector, String name) {
        return vector.given(name).map(Integer::valueOf).orElse(0);
    }

    private static JsonObject withoutNulls(JsonObject object) {
        JsonObject values = object.deepCopy();
        values.entrySet().removeIf(entry -> entry.getValue().isJsonNull());
        return values;
    }
}
