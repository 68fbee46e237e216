package io.github.wristway.virtual.band.first;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.BareBody;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.EachVector;
import io.github.wristway.virtual.band.VectorCount;
import io.github.wristway.virtual.band.Vectors;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of how a band of the first generation hands its minutes over, from its end of the air. */
@ExtendWith(VectorCount.class)
class OneTransferVectorsTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("12345678".repeat(4)));

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);

    static Stream<Arguments> streams() {
        return Vectors.of("band1", "b1_activity_stream").filter(one -> Vectors.vector(one).getAsJsonObject("expected").has("blocks"));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void givenTheSamplesTheBandSendsExactlyThePackets(JsonObject vector) {
        boolean counted = vector.getAsJsonObject("context").get("packet_counter").getAsBoolean();
        OneGeneration generation = new OneGeneration(0, 2, counted ? 0x02000700 : 0x02000300, false, 0x05);
        Body anybody = BareBody.of(world, time, model(vector), new Address("C8:0F:10:00:86:58"), ZoneOffset.UTC);
        blocks(vector).forEach((start, records) -> BareBody.record(anybody, start, records));
        assertEquals(texts(vector.getAsJsonArray("input")),
                     OneTransfer.packets(anybody.stored().blocks(OneTransfer.MINUTES_OF_BLOCK), generation, anybody).stream().map(Bytes::hex).toList());
    }

    @ParameterizedTest
    @MethodSource("streams")
    void forgetsWhatIsAcknowledgedUnlessItShallKeepIt(JsonObject vector) throws Exception {
        VirtualBand band = world.add(model(vector), "band", new Address("C8:0F:10:00:86:58"), -60).linkedWith(KEY);
        blocks(vector).forEach(band::holding);
        int before = band.storedMinutes();
        try (OneHost host = OneHost.connect(world, band)) {
            host.introduce("12345678", 0);
            host.hear("ff03");
            host.say("ff05", "06");
            for (String keeping : texts(vector.getAsJsonObject("expected").getAsJsonArray("acks_keep"))) host.say("ff05", keeping);
            host.say("ff05", Vectors.expected(vector, "after_last_ack_when_keeping"));
            assertEquals(before, band.storedMinutes());
            host.say("ff05", "06");
            for (String deleting : texts(vector.getAsJsonObject("expected").getAsJsonArray("acks_delete"))) host.say("ff05", deleting);
        }
        assertEquals(Integer.parseInt(Vectors.expected(vector, "total_minutes")), band.forgottenMinutes());
    }

    /** A band of three bytes a minute that holds just what is acknowledged. */
    @EachVector(file = "band1", kind = "b1_ack_encode")
    void forgetsOrKeepsByTheLength(JsonObject vector) throws Exception {
        int length = vector.getAsJsonObject("context").get("bytes_received").getAsInt();
        Instant start = LocalDateTime.parse(Vectors.context(vector, "local_time")).toInstant(ZoneOffset.UTC);
        VirtualBand band = world.add(BandModel.MI1, "band").linkedWith(KEY).holding(start, Bytes.copyOf(new byte[Math.min(length, 4320)]));
        try (OneHost host = OneHost.connect(world, band)) {
            host.introduce("12345678", 0);
            host.hear("ff03");
            host.say("ff05", "06");
            host.say("ff05", Vectors.expected(vector, "hex"));
        }
        boolean fits = length > 0 && length <= 4320 && Vectors.context(vector, "mode").equals("delete");
        assertEquals(fits ? length / 3 : 0, band.forgottenMinutes(), "a block has a day at most: 4320 bytes");
    }

    private static BandModel model(JsonObject vector) {
        return vector.getAsJsonObject("context").get("bytes_per_minute").getAsInt() == 3 ? BandModel.MI1 : BandModel.MI1S;
    }

    private static Map<Instant, Bytes> blocks(JsonObject vector) {
        Map<Instant, Bytes> blocks = new LinkedHashMap<>();
        for (JsonElement each : vector.getAsJsonObject("expected").getAsJsonArray("blocks")) {
            LocalDateTime start = LocalDateTime.parse(each.getAsJsonObject().get("start_local").getAsString());
            blocks.put(start.toInstant(ZoneOffset.UTC), records(each.getAsJsonObject().getAsJsonArray("samples")));
        }
        return blocks;
    }

    private static Bytes records(JsonArray samples) {
        Bytes.Builder records = Bytes.build();
        for (JsonElement each : samples) {
            for (String field : List.of("kind", "intensity", "steps", "hr")) {
                if (each.getAsJsonObject().has(field)) records.u8(each.getAsJsonObject().get(field).getAsInt());
            }
        }
        return records.toBytes();
    }

    private static List<String> texts(JsonArray texts) {
        return texts.asList().stream().map(JsonElement::getAsString).toList();
    }
}
