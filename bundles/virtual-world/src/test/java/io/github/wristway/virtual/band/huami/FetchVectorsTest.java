package io.github.wristway.virtual.band.huami;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.air.AirRules;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.BareBody;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.EachVector;
import io.github.wristway.virtual.band.VectorCount;
import io.github.wristway.virtual.band.Vectors;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.band.kept.Batch;
import io.github.wristway.virtual.band.kept.Stretch;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of how minutes are fetched, from the other end of the air. */
@ExtendWith(VectorCount.class)
class FetchVectorsTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);

    static Stream<Arguments> activity() {
        return Vectors.of("activity", "activity_decode").filter(one -> samples(Vectors.vector(one)).isPresent());
    }

    @ParameterizedTest
    @MethodSource("activity")
    void givenTheSamplesTheBandSendsExactlyThePackets(JsonObject vector) throws Exception {
        int sampleSize = vector.getAsJsonObject("context").get("sample_size").getAsInt();
        BandModel model = sampleSize == 4 ? BandModel.MI2 : BandModel.MI5;
        OffsetDateTime start = OffsetDateTime.parse(Vectors.context(vector, "start"));
        VirtualBand band = world.add(model, "band").linkedWith(KEY).holding(start.toInstant(), samples(vector).orElseThrow());
        Stretch stored = band.stored(Instant.EPOCH).orElseThrow();
        assertEquals(start.toInstant(), stored.start());
        int mtu = vector.getAsJsonObject("context").get("mtu").getAsInt();
        Body anybody = BareBody.of(world, time, model, band.address(), start.getOffset());
        assertEquals(packets(vector), DataPackets.of(Batch.of(stored), mtu, anybody).packets().stream().map(Bytes::hex).toList());
    }

    /** The record bytes, built anew from the vector's fields; empty where it has not all of them. */
    private static Optional<Bytes> samples(JsonObject vector) {
        JsonArray samples = vector.getAsJsonObject("expected").getAsJsonArray("samples");
        if (samples == null || samples.isEmpty()) return Optional.empty();
        Bytes.Builder records = Bytes.build();
        for (JsonElement each : samples) {
            JsonObject sample = each.getAsJsonObject();
            for (String field : List.of("kind", "intensity", "steps", "hr", "unknown", "sleep", "deep", "rem")) {
                if (sample.has(field)) records.u8(sample.get(field).getAsInt());
            }
        }
        return Optional.of(records.toBytes());
    }

    private static List<String> packets(JsonObject vector) {
        List<String> packets = new ArrayList<>();
        vector.getAsJsonArray("input").forEach(packet -> packets.add(packet.getAsString()));
        return packets;
    }

    @EachVector(file = "fetch", kind = "fetch_done_crc32")
    void aTransferEndsWithTheChecksum(JsonObject vector) {
        Bytes buffer = Bytes.ofHex(Vectors.context(vector, "buffer"));
        Body band = BareBody.of(world, time, BandModel.MI5, new Address("D1:C5:15:0A:22:7F"), ZoneOffset.UTC);
        String end = DataPackets.of(Batch.of(new Stretch(Instant.EPOCH, 8, buffer)), 23, band).end().hex();
        boolean fits = vector.getAsJsonObject("expected").get("ok").getAsBoolean();
        assertEquals(fits, end.equals(vector.get("input").getAsString()));
    }

    @EachVector(file = "fetch", kind = "fetch_request_encode")
    void theBandUnderstandsTheTimeOfARequest(JsonObject vector) throws Exception {
        OffsetDateTime asked = OffsetDateTime.parse(Vectors.context(vector, "iso"));
        Bytes request = Bytes.ofHex(Vectors.expected(vector, "hex"));
        assertEquals(asked, HuamiTime.decode(request.from(2)));

        boolean activity = request.u8(1) == 1;
        Bytes minutes = Bytes.ofHex("01020304".repeat(60));
        VirtualBand band = world.add(BandModel.MI3, "band").linkedWith(KEY)
                .holding(asked.minusMinutes(30).toInstant(), minutes);
        try (Host host = Host.enter(world, band, KEY)) {
            host.listen("0004");
            host.say("0004", request.hex());
            String start = HuamiTime.shortForm(asked.withOffsetSameInstant(ZoneOffset.UTC)).hex();
            assertEquals("100101" + (activity ? "1e" : "00") + "000000" + start, host.hear("0004"));
        }
    }

    /** Newer devices add a zero, which none of ours does. */
    @EachVector(file = "fetch", kind = "fetch_reply_decode")
    void theBandOffersWhatItHolds(JsonObject vector) throws Exception {
        OffsetDateTime start = OffsetDateTime.parse(Vectors.expected(vector, "start"));
        int count = vector.getAsJsonObject("expected").get("count").getAsInt();
        VirtualTime then = VirtualTime.startingAt(start.toInstant().plusSeconds(86_400));
        World abroad = new World(then, AirRules.usual(1), start.getOffset());
        VirtualBand band = abroad.add(BandModel.MI3, "band").linkedWith(KEY)
                .holding(start.toInstant(), Bytes.ofHex("01020304".repeat(count)));
        try (Host host = Host.enter(abroad, band, KEY)) {
            host.listen("0004");
            host.say("0004", "0101" + HuamiTime.shortForm(start).hex());
            assertEquals(vector.get("input").getAsString().substring(0, 30), host.hear("0004"));
        }
    }
}
