package io.github.wristway.miband.vectors;

import static io.github.wristway.miband.vectors.OneVectors.flag;
import static io.github.wristway.miband.vectors.OneVectors.hex;
import static io.github.wristway.miband.vectors.OneVectors.local;
import static io.github.wristway.miband.vectors.OneVectors.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.one.ActivityStream;
import io.github.wristway.miband.one.BlockHeader;
import io.github.wristway.miband.one.Control;
import io.github.wristway.miband.talk.Order;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a band of the first generation hands over its activity, and how it is told that it is safe here. */
final class OneActivityVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "b1_ack_encode", OneActivityVectors::acknowledgement,
            "b1_1s_samples", OneActivityVectors::samples,
            "b1_activity_end", OneActivityVectors::end,
            "b1_activity_stream", OneActivityVectors::stream);

    private OneActivityVectors() {}

    private static void acknowledgement(Vector vector) {
        boolean keep = vector.given("mode").equals(Optional.of("keep"));
        BlockHeader header = new BlockHeader(1, local(vector.given("local_time")), 0, 0);
        assertEquals(hex(vector), new Control.Arrived(header, number(vector, "bytes_received"), keep).encode());
    }

    private static void samples(Vector vector) {
        assertSamples(vector.expected().getAsJsonArray("samples"), vector.input().toArray(), layout(vector));
    }

    private static void end(Vector vector) throws MalformedMessage {
        ActivityStream.Event event = new ActivityStream(3, false).add(vector.input()).orElseThrow();
        if (!(event instanceof ActivityStream.End end)) throw new AssertionError(event);
        assertEquals(local(vector.wanted("start_local")), end.header().start());
        assertEquals(vector.wanted("ack_delete").map(Bytes::ofHex), Optional.of(new Control.Arrived(end.header(), 0, false).encode()));
    }

    private static void stream(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> events(vector));
            assertEquals(vector.wanted("must_send").map(Bytes::ofHex), Optional.of(Order.ONE_STOP_TRANSFER.message()));
            return;
        }
        List<String> deleting = new ArrayList<>();
        List<String> keeping = new ArrayList<>();
        JsonArray blocks = vector.expected().getAsJsonArray("blocks");
        int minutes = 0;
        int number = 0;
        for (ActivityStream.Event event : events(vector)) {
            BlockHeader header = event instanceof ActivityStream.Block block ? block.header() : ((ActivityStream.End) event).header();
            byte[] records = event instanceof ActivityStream.Block block ? block.records() : new byte[0];
            deleting.add(new Control.Arrived(header, records.length, false).encode().hex());
            keeping.add(new Control.Arrived(header, records.length, true).encode().hex());
            if (event instanceof ActivityStream.End) continue;
            JsonObject wanted = blocks.get(number++).getAsJsonObject();
            assertEquals(local(Vectors.text(wanted, "start_local")), header.start());
            assertEquals(wanted.get("minutes").getAsInt(), header.inBlock());
            assertSamples(wanted.getAsJsonArray("samples"), records, layout(vector));
            minutes += header.inBlock();
        }
        assertEquals(blocks.size(), number);
        assertEquals(vector.wanted("total_minutes"), Optional.of(Integer.toString(minutes)));
        assertEquals(texts(vector, "acks_delete"), deleting);
        assertEquals(texts(vector, "acks_keep"), keeping);
        assertEquals(vector.wanted("after_last_ack_when_keeping").map(Bytes::ofHex), Optional.of(Order.ONE_STOP_TRANSFER.message()));
    }

    private static List<ActivityStream.Event> events(Vector vector) throws MalformedMessage {
        ActivityStream stream = new ActivityStream(layout(vector).size(), flag(vector, "packet_counter"));
        List<ActivityStream.Event> events = new ArrayList<>();
        for (Bytes packet : vector.packets()) stream.add(packet).ifPresent(events::add);
        return events;
    }

    private static RecordLayout layout(Vector vector) {
        return number(vector, "bytes_per_minute") == 3 ? RecordLayout.BRIEF : RecordLayout.SHORT;
    }

    private static void assertSamples(JsonArray wanted, byte[] records, RecordLayout layout) {
        List<Sample> expected = new ArrayList<>();
        Instant minute = Instant.EPOCH;
        for (JsonElement each : wanted) {
            JsonObject sample = each.getAsJsonObject();
            expected.add(new Sample(Metric.KIND, minute, sample.get("kind").getAsInt()));
            expected.add(new Sample(Metric.INTENSITY, minute, sample.get("intensity").getAsInt()));
            expected.add(new Sample(Metric.STEPS, minute, sample.get("steps").getAsInt()));
            int heartRate = sample.has("hr") ? sample.get("hr").getAsInt() : 0;
            if (heartRate != 0 && heartRate != 0xff) expected.add(new Sample(Metric.HEART_RATE, minute, heartRate));
            minute = minute.plusSeconds(60);
        }
        assertEquals(expected, Series.samples(layout.read(records, Instant.EPOCH)));
    }

    private static List<String> texts(Vector vector, String name) {
        return vector.expected().getAsJsonArray(name).asList().stream().map(JsonElement::getAsString).toList();
    }
}
