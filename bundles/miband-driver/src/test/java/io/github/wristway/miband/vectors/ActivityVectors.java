package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.miband.activity.ActivityKind;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.activity.Transfer;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The minutes. */
final class ActivityVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "activity_decode", ActivityVectors::decode,
            "activity_packet_capture", ActivityVectors::capture,
            "activity_kind_series", ActivityVectors::kinds);

    private static final Map<String, Metric> FIELDS = Map.of(
            "kind", Metric.KIND, "intensity", Metric.INTENSITY, "steps", Metric.STEPS, "hr", Metric.HEART_RATE,
            "unknown", Metric.RAW_1, "sleep", Metric.RAW_SLEEP, "deep", Metric.RAW_DEEP_SLEEP, "rem", Metric.RAW_REM_SLEEP);

    private ActivityVectors() {}

    private static void decode(Vector vector) throws MalformedMessage, GeneralSecurityException {
        Transfer transfer = new Transfer(layout(vector));
        for (Bytes packet : vector.packets()) transfer.add(packet);
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, transfer::whole);
            return;
        }
        byte[] records = transfer.whole();
        Instant start = OffsetDateTime.parse(vector.given("start").orElseThrow()).toInstant();
        List<Sample> samples = Series.samples(layout(vector).read(records, start));
        List<Map.Entry<Instant, Map<Metric, Integer>>> minutes = minutes(samples);
        vector.wanted("count").ifPresent(count -> assertEquals(Integer.parseInt(count), minutes.size()));
        vector.wanted("packets").ifPresent(count -> assertEquals(Integer.parseInt(count), vector.packets().size()));
        if (vector.wanted("sha256_of_sample_bytes").isPresent()) {
            assertEquals(vector.wanted("sha256_of_sample_bytes").get(),
                         HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(records)));
        }
        vector.wanted("sum_steps").ifPresent(sum -> assertEquals(Integer.parseInt(sum),
                samples.stream().filter(sample -> sample.metric() == Metric.STEPS).mapToInt(Sample::value).sum()));
        vector.wanted("next_request_time").ifPresent(next ->
                assertEquals(Long.parseLong(next), start.getEpochSecond() + 60L * transfer.records()));
        wantedSamples(vector).ifPresent(wanted -> same(wanted, minutes));
        if (vector.expected().has("first")) same(vector.expected().getAsJsonObject("first"), minutes.get(0));
        if (vector.expected().has("last")) same(vector.expected().getAsJsonObject("last"), minutes.get(minutes.size() - 1));
    }

    /** Packets from the middle of a transfer: their counters are moved to where a transfer starts, nothing else. */
    private static void capture(Vector vector) throws MalformedMessage {
        int first = Integer.parseInt(vector.given("first_counter").orElse("0"));
        Transfer transfer = new Transfer(layout(vector));
        for (Bytes packet : vector.packets()) {
            transfer.add(Bytes.build().u8(packet.u8(0) - first).bytes(packet.from(1)).toBytes());
        }
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, transfer::whole);
            return;
        }
        same(wantedSamples(vector).orElseThrow(), minutes(Series.samples(layout(vector).read(transfer.whole(), Instant.EPOCH))));
    }

    private static void kinds(Vector vector) {
        List<String> found = new ArrayList<>();
        ActivityKind kind = ActivityKind.UNKNOWN;
        for (byte raw : vector.input().toArray()) {
            kind = ActivityKind.of(raw & 0xff, kind);
            found.add(kind.name().toLowerCase());
        }
        assertEquals(vector.expected().getAsJsonArray("kinds").asList().stream().map(JsonElement::getAsString).toList(), found);
    }

    private static RecordLayout layout(Vector vector) {
        int size = Integer.parseInt(vector.given("sample_size").orElseThrow());
        return Stream.of(RecordLayout.values()).filter(layout -> layout.size() == size).findFirst().orElseThrow();
    }

    private static Optional<List<JsonElement>> wantedSamples(Vector vector) {
        return vector.expected().has("samples") ? Optional.of(vector.expected().getAsJsonArray("samples").asList()) : Optional.empty();
    }

    private static List<Map.Entry<Instant, Map<Metric, Integer>>> minutes(List<Sample> samples) {
        Map<Instant, Map<Metric, Integer>> minutes = new TreeMap<>();
        for (Sample sample : samples) {
            minutes.computeIfAbsent(sample.at(), at -> new EnumMap<>(Metric.class)).put(sample.metric(), sample.value());
        }
        return List.copyOf(minutes.entrySet());
    }

    private static void same(List<JsonElement> wanted, List<Map.Entry<Instant, Map<Metric, Integer>>> minutes) {
        assertEquals(wanted.size(), minutes.size());
        for (int i = 0; i < wanted.size(); i++) same(wanted.get(i).getAsJsonObject(), minutes.get(i));
    }

    private static void same(JsonObject wanted, Map.Entry<Instant, Map<Metric, Integer>> minute) {
        if (wanted.has("t")) assertEquals(wanted.get("t").getAsLong(), minute.getKey().getEpochSecond());
        FIELDS.forEach((name, metric) -> {
            if (!wanted.has(name)) return;
            int value = wanted.get(name).getAsInt();
            boolean none = metric == Metric.HEART_RATE && (value == 0 || value == 255);
            assertEquals(none ? null : value, minute.getValue().get(metric), name);
        });
    }
}
