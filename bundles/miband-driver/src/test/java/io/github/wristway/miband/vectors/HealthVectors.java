package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.activity.BreathingReading;
import io.github.wristway.miband.activity.HeartRateReading;
import io.github.wristway.miband.activity.OxygenReading;
import io.github.wristway.miband.activity.PaiReading;
import io.github.wristway.miband.activity.SleepOxygenReading;
import io.github.wristway.miband.activity.StressReading;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Single readings that a band has stored. */
final class HealthVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "manual_hr_decode", HealthVectors::heartRate,
            "resting_hr_decode", HealthVectors::heartRate,
            "max_hr_decode", HealthVectors::heartRate,
            "sleep_resp_decode", HealthVectors::breathing,
            "stress_manual_decode", HealthVectors::manualStress,
            "stress_auto_decode", HealthVectors::automaticStress,
            "spo2_decode", HealthVectors::oxygen,
            "spo2_sleep_decode", HealthVectors::sleepOxygen,
            "pai_decode", HealthVectors::pai);

    /** Values that say that there is none. Some vectors list them, we leave them out. */
    private static final Map<String, Set<Integer>> NONE = Map.of(
            "bpm", Set.of(0, 255), "rate", Set.of(0), "spo2", Set.of(0), "stress", Set.of(255));

    private interface Reader {
        List<Map<String, Object>> read(Bytes data) throws MalformedMessage;
    }

    private HealthVectors() {}

    private static void heartRate(Vector vector) throws MalformedMessage {
        check(vector, data -> HeartRateReading.decode(data).stream()
                .map(reading -> and(zoned(reading.at()), Map.of("bpm", reading.beatsPerMinute()))).toList());
    }

    private static void breathing(Vector vector) throws MalformedMessage {
        check(vector, data -> BreathingReading.decode(data).stream()
                .map(reading -> and(zoned(reading.at()), Map.of("rate", reading.breathsPerMinute()))).toList());
    }

    private static void manualStress(Vector vector) throws MalformedMessage {
        check(vector, data -> StressReading.decodeManual(data).stream().map(HealthVectors::stress).toList());
    }

    private static void automaticStress(Vector vector) throws MalformedMessage {
        Instant start = OffsetDateTime.parse(vector.given("start").orElseThrow()).toInstant();
        check(vector, data -> StressReading.decodeAutomatic(data, start).stream().map(HealthVectors::stress).toList());
    }

    private static Map<String, Object> stress(StressReading reading) {
        String level = reading.level().name().toLowerCase(Locale.ROOT);
        return and(at(reading.at()), Map.of("stress", reading.stress(), "level", level));
    }

    private static void oxygen(Vector vector) throws MalformedMessage {
        check(vector, data -> OxygenReading.decode(data).stream()
                .map(reading -> and(at(reading.at()), Map.of("spo2", reading.percent(), "automatic", reading.automatic())))
                .toList());
    }

    private static void sleepOxygen(Vector vector) throws MalformedMessage {
        check(vector, data -> SleepOxygenReading.decode(data).stream()
                .map(reading -> and(at(reading.at()), Map.of("spo2", reading.percent(), "duration", reading.rawDuration())))
                .toList());
    }

    private static void pai(Vector vector) throws MalformedMessage {
        check(vector, data -> PaiReading.decode(data).stream().map(reading -> and(zoned(reading.at()), Map.of(
                "pai_low", reading.low().points(), "min_low", reading.low().minutes(),
                "pai_moderate", reading.moderate().points(), "min_moderate", reading.moderate().minutes(),
                "pai_high", reading.high().points(), "min_high", reading.high().minutes(),
                "pai_today", reading.today(), "pai_total", reading.total()))).toList());
    }

    private static void check(Vector vector, Reader reader) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> reader.read(vector.input()));
            return;
        }
        List<JsonObject> wanted = vector.expected().getAsJsonArray("samples").asList().stream()
                .map(JsonElement::getAsJsonObject).filter(HealthVectors::isValue).toList();
        Fields.same(wanted, reader.read(vector.input()));
    }

    private static boolean isValue(JsonObject sample) {
        return NONE.entrySet().stream().noneMatch(none ->
                sample.has(none.getKey())
                && (sample.get(none.getKey()).isJsonNull() || none.getValue().contains(sample.get(none.getKey()).getAsInt())));
    }

    private static Map<String, Object> zoned(OffsetDateTime moment) {
        return and(at(moment.toInstant()), Map.of("tz_quarters", moment.getOffset().getTotalSeconds() / 900));
    }

    private static Map<String, Object> at(Instant instant) {
        return Map.of("epoch", instant.getEpochSecond(), "t", instant.getEpochSecond());
    }

    private static Map<String, Object> and(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
