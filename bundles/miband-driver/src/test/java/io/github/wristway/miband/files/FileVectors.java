package io.github.wristway.miband.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.SleepStage;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.miband.files.DailySummary.Field;
import io.github.wristway.miband.vectors.Fields;
import io.github.wristway.miband.vectors.VectorTest;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of newer bands: how they are named, how they arrive, and what is in them. */
public final class FileVectors {
    public static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "activity_file_id", FileVectors::id,
            "activity_fetch_order", FileVectors::order,
            "activity_chunks", FileVectors::pieces,
            "activity_daily_details", FileVectors::minutes,
            "activity_daily_summary", FileVectors::day,
            "activity_sleep_details", FileVectors::sleep,
            "activity_sleep_stages", FileVectors::stages,
            "activity_manual_samples", FileVectors::readings,
            "activity_workout_gps", FileVectors::track,
            "activity_workout_summary", FileVectors::workout);

    private static final Map<String, Field> OF_A_DAY = Map.ofEntries(
            Map.entry("steps", Field.STEPS), Map.entry("active_calories", Field.ACTIVE_ENERGY), Map.entry("calories", Field.ENERGY),
            Map.entry("hr_resting", Field.RESTING_HEART_RATE), Map.entry("hr_max", Field.HIGHEST_HEART_RATE),
            Map.entry("hr_max_ts", Field.HIGHEST_HEART_RATE_AT), Map.entry("hr_min", Field.LOWEST_HEART_RATE),
            Map.entry("hr_min_ts", Field.LOWEST_HEART_RATE_AT), Map.entry("hr_avg", Field.MEAN_HEART_RATE),
            Map.entry("stress_avg", Field.STRESS_MEAN), Map.entry("stress_max", Field.STRESS_HIGHEST),
            Map.entry("stress_min", Field.STRESS_LOWEST), Map.entry("standing", Field.STANDING),
            Map.entry("recovery_hours", Field.RECOVERY_HOURS), Map.entry("spo2_max", Field.OXYGEN_HIGHEST),
            Map.entry("spo2_max_ts", Field.OXYGEN_HIGHEST_AT), Map.entry("spo2_min", Field.OXYGEN_LOWEST),
            Map.entry("spo2_min_ts", Field.OXYGEN_LOWEST_AT), Map.entry("spo2_avg", Field.OXYGEN_MEAN),
            Map.entry("training_load_day", Field.TRAINING_LOAD_OF_DAY), Map.entry("training_load_week", Field.TRAINING_LOAD_OF_WEEK),
            Map.entry("training_load_level", Field.TRAINING_LOAD_LEVEL), Map.entry("vitality_light", Field.VITALITY_LIGHT),
            Map.entry("vitality_moderate", Field.VITALITY_MODERATE), Map.entry("vitality_high", Field.VITALITY_HIGH),
            Map.entry("vitality_current", Field.VITALITY));

    private static final Map<String, WorkoutField> OF_A_WORKOUT = Map.ofEntries(
            Map.entry("workout_type", WorkoutField.TYPE), Map.entry("start", WorkoutField.START), Map.entry("end", WorkoutField.END),
            Map.entry("active_seconds", WorkoutField.ACTIVE_SECONDS), Map.entry("distance_m", WorkoutField.METRES),
            Map.entry("calories", WorkoutField.ENERGY), Map.entry("calories_total", WorkoutField.TOTAL_ENERGY),
            Map.entry("pace_max_s_km", WorkoutField.PACE_BEST), Map.entry("pace_min_s_km", WorkoutField.PACE_WORST),
            Map.entry("speed_avg_kmh", WorkoutField.SPEED_MEAN), Map.entry("speed_max_kmh", WorkoutField.SPEED_HIGHEST),
            Map.entry("steps", WorkoutField.STEPS), Map.entry("step_rate_max", WorkoutField.STEP_RATE_HIGHEST),
            Map.entry("hr_avg", WorkoutField.HEART_RATE_MEAN), Map.entry("hr_max", WorkoutField.HEART_RATE_HIGHEST),
            Map.entry("hr_min", WorkoutField.HEART_RATE_LOWEST), Map.entry("recovery_hours", WorkoutField.RECOVERY_HOURS),
            Map.entry("zone_extreme_s", WorkoutField.ZONE_EXTREME), Map.entry("zone_anaerobic_s", WorkoutField.ZONE_ANAEROBIC),
            Map.entry("zone_aerobic_s", WorkoutField.ZONE_AEROBIC), Map.entry("zone_fat_burn_s", WorkoutField.ZONE_FAT_BURN),
            Map.entry("zone_warm_up_s", WorkoutField.ZONE_WARM_UP));

    private static final Set<String> PART = Set.of("timestamp", "stage");

    private FileVectors() {}

    private static void id(Vector vector) throws MalformedMessage {
        FileId id = FileId.decode(vector.input());
        Fields.same(vector.expected(), Map.of("timestamp", id.start().getEpochSecond(), "timezone_quarters", id.zoneQuarters(),
                "version", id.version(), "type", id.type(), "subtype", id.subtype(), "detail", id.detail(), "valid", !id.isNothing()));
        assertEquals(vector.input(), id.encode());
    }

    private static void order(Vector vector) throws MalformedMessage {
        assertEquals(vector.wantedPackets("order"), FileId.decodeAll(vector.input()).stream().map(FileId::encode).toList());
    }

    private static void pieces(Vector vector) throws MalformedMessage {
        List<Bytes> packets = vector.context().getAsJsonArray("chunks").asList().stream()
                .map(JsonElement::getAsString).map(Bytes::ofHex).toList();
        FilePieces pieces = new FilePieces();
        for (Bytes piece : packets.subList(0, packets.size() - 1)) assertEquals(Optional.empty(), pieces.add(piece));
        Bytes last = packets.get(packets.size() - 1);
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> pieces.add(last));
            return;
        }
        ActivityFile file = pieces.add(last).orElseThrow();
        assertEquals(vector.wanted("file"), Optional.of(file.content().hex()));
        assertEquals(vector.wanted("file_id"), Optional.of(file.id().toString()));
    }

    private static void minutes(Vector vector) throws MalformedMessage {
        DailyDetails read = DailyDetails.decode(ActivityFile.decode(vector.input()));
        List<Map<String, Object>> found = new ArrayList<>();
        for (int i = 0; i < read.steps().length; i++) {
            Map<String, Object> minute = new HashMap<>(Map.of("timestamp", read.start().getEpochSecond() + 60L * i));
            put(minute, "steps", read.steps()[i]);
            put(minute, "heart_rate", read.heartRates()[i]);
            put(minute, "spo2", read.oxygen()[i]);
            put(minute, "stress", read.stress()[i]);
            put(minute, "active_calories", read.kilocalories()[i]);
            found.add(minute);
        }
        all(samples(vector), Set.of("timestamp", "steps", "heart_rate", "spo2", "stress", "active_calories"), found);
    }

    private static void put(Map<String, Object> fields, String name, int value) {
        if (value != Series.NONE) fields.put(name, value);
    }

    private static void day(Vector vector) throws MalformedMessage {
        DailySummary day = DailySummary.decode(ActivityFile.decode(vector.input()));
        all(List.of(vector.expected()), OF_A_DAY.keySet(), List.of(named(OF_A_DAY, day.values())));
    }

    private static void sleep(Vector vector) throws MalformedMessage {
        SleepReport sleep = SleepReport.decode(ActivityFile.decode(vector.input()));
        assertEquals(vector.wanted("bed_time"), Optional.of("" + sleep.bed().getEpochSecond()));
        assertEquals(vector.wanted("wake_time"), Optional.of("" + sleep.up().getEpochSecond()));
        if (!vector.expected().has("stages")) return;
        row(vector.expected().getAsJsonObject("heart_rate"), sleep.rows().orElseThrow().heartRate());
        row(vector.expected().getAsJsonObject("spo2"), sleep.rows().orElseThrow().oxygen());
        all(objects(vector, "stages"), PART, sleep.parts().stream().map(FileVectors::part).toList());
    }

    private static void row(JsonObject wanted, SleepReport.Row row) {
        assertEquals(wanted.get("unit").getAsInt(), row.seconds());
        if (wanted.has("first") && !wanted.get("first").isJsonNull()) assertEquals(wanted.get("first").getAsLong(), row.first().getEpochSecond());
        List<Integer> values = wanted.getAsJsonArray("values").asList().stream().map(JsonElement::getAsInt).toList();
        assertEquals(Bytes.of(values.stream().mapToInt(Integer::intValue).toArray()), row.values());
    }

    private static void stages(Vector vector) throws MalformedMessage {
        SleepNight night = SleepNight.decode(ActivityFile.decode(vector.input()));
        if (vector.expected().has("ignored")) {
            assertEquals(List.of(), night.series());
            return;
        }
        assertEquals(vector.wanted("bed_time"), Optional.of("" + night.bed().getEpochSecond()));
        assertEquals(vector.wanted("wake_time"), Optional.of("" + night.up().getEpochSecond()));
        all(objects(vector, "stages"), PART, night.parts().stream().map(FileVectors::part).toList());
    }

    private static Map<String, Object> part(Slumber part) {
        return Map.of("timestamp", part.from().getEpochSecond(),
                      "stage", part.stage().map(SleepStage::name).orElse("awake").toLowerCase(Locale.ROOT));
    }

    private static void readings(Vector vector) throws MalformedMessage {
        Map<ManualSamples.Kind, String> names = Map.of(ManualSamples.Kind.OXYGEN, "spo2", ManualSamples.Kind.HEART_RATE, "heart_rate",
                                                       ManualSamples.Kind.STRESS, "stress");
        List<JsonObject> wanted = samples(vector);
        wanted.removeIf(one -> !names.containsValue(one.get("kind").getAsString()));
        all(wanted, Set.of("timestamp", "kind", "value"), ManualSamples.decode(ActivityFile.decode(vector.input())).all().stream()
                .map(one -> Map.<String, Object>of("timestamp", one.at().getEpochSecond(), "kind", names.get(one.kind()), "value", one.value()))
                .toList());
    }

    private static void track(Vector vector) throws MalformedMessage {
        List<Workout.Mark> marks = GpsTrack.decode(ActivityFile.decode(vector.input()));
        Fields.same(objects(vector, "points"), marks.stream().map(FileVectors::point).toList());
    }

    private static Map<String, Object> point(Workout.Mark mark) {
        Workout.Place place = mark.place().orElseThrow();
        return Map.of("timestamp", mark.at().getEpochSecond(), "lon", place.longitude(), "lat", place.latitude());
    }

    private static void workout(Vector vector) throws MalformedMessage {
        WorkoutSummary summary = WorkoutSummary.decode(ActivityFile.decode(vector.input()));
        all(List.of(vector.expected()), OF_A_WORKOUT.keySet(), List.of(named(OF_A_WORKOUT, summary.values())));
    }

    private static <F> Map<String, Object> named(Map<String, F> names, Map<F, ?> values) {
        Map<String, Object> named = new HashMap<>();
        names.forEach((name, field) -> Optional.ofNullable(values.get(field)).ifPresent(value -> named.put(name, value)));
        return named;
    }

    private static List<JsonObject> samples(Vector vector) {
        return objects(vector, "samples");
    }

    private static List<JsonObject> objects(Vector vector, String name) {
        return new ArrayList<>(vector.expected().getAsJsonArray(name).asList().stream().map(JsonElement::getAsJsonObject)
                .map(JsonObject::deepCopy).toList());
    }

    /** Each value that is wanted and has a name that we read, and none where none is wanted. */
    private static void all(List<JsonObject> wanted, Set<String> read, List<Map<String, Object>> found) {
        assertEquals(wanted.size(), found.size());
        for (int i = 0; i < wanted.size(); i++) {
            JsonObject one = wanted.get(i);
            Map<String, Object> there = found.get(i);
            List<String> none = one.keySet().stream().filter(name -> one.get(name).isJsonNull()).toList();
            none.forEach(name -> assertTrue(!there.containsKey(name), name));
            none.forEach(one::remove);
            List<String> missing = one.keySet().stream().filter(name -> read.contains(name) && !there.containsKey(name)).toList();
            assertEquals(List.of(), missing);
        }
        Fields.same(wanted, found);
    }
}
