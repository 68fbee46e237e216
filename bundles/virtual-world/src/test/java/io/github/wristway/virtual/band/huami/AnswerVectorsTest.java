package io.github.wristway.virtual.band.huami;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
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
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VectorCount;
import io.github.wristway.virtual.band.Vectors;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.band.kept.Batch;
import io.github.wristway.virtual.band.kept.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was heard from bands: a virtual one says the same in the same situation. */
@ExtendWith(VectorCount.class)
class AnswerVectorsTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);

    /** Those of the newer protocol are for a band that speaks it. */
    static Stream<Arguments> ofAuthentication() {
        return Stream.of("auth_status", "auth_random", "auth_first_bind_info").flatMap(kind -> Vectors.of("auth", kind))
                .filter(one -> !Vectors.vector(one).get("model").getAsString().equals("mi6"));
    }

    @ParameterizedTest
    @MethodSource("ofAuthentication")
    void whatItSaysAtTheDoor(JsonObject vector) throws Exception {
        VirtualBand band = world.add(Vectors.model(vector), "band").linkedWith(KEY);
        Bytes answer = Bytes.ofHex(vector.get("input").getAsString());
        try (Host host = Host.connect(world, band)) {
            host.listen("0009");
            assertEquals(answer.hex(), switch (answer.slice(1, 1).hex()) {
                case "01" -> offeredAKey(host, band, answer.u8(2) == 0x01);
                case "81" -> askedForBindingData(host);
                case "82" -> challenged(host, band, answer.from(3));
                default -> proved(host, answer.u8(1), answer.u8(2) == 0x01 ? KEY : new PairingKey(Bytes.copyOf(new byte[16])));
            });
        }
    }

    private static String offeredAKey(Host host, VirtualBand band, boolean tapped) throws WristwayException {
        if (tapped) band.tappedAfter(Duration.ofSeconds(2));
        host.say("0009", "0100" + KEY.reveal().hex());
        return host.hear("0009");
    }

    private static String askedForBindingData(Host host) throws WristwayException {
        host.say("0009", "0100");
        return host.hear("0009");
    }

    private static String challenged(Host host, VirtualBand band, Bytes random) throws WristwayException {
        band.nextRandom(random);
        host.say("0009", "8200020100");
        return host.hear("0009");
    }

    private static String proved(Host host, int command, PairingKey key) throws WristwayException {
        host.say("0009", Bytes.of(command - 1, 0x00).hex() + ((command & 0x80) != 0 ? "020100" : ""));
        Bytes random = Bytes.ofHex(host.hear("0009")).from(3);
        host.say("0009", Bytes.of(command, 0x00).hex() + Host.encrypt(key, random).hex());
        return host.hear("0009");
    }

    @EachVector(file = "fetch", kind = "fetch_status_decode")
    void whatItSaysOfATransfer(JsonObject vector) throws Exception {
        VirtualBand band = world.add(BandModel.MI4, "band").linkedWith(KEY).holding(Duration.ofHours(1));
        String answer = vector.get("input").getAsString();
        try (Host host = Host.enter(world, band, KEY)) {
            host.listen("0004");
            host.say("0004", answer.equals("100104") ? "0101000000" : "0101ea07020100000000");
            String first = host.hear("0004");
            if (answer.equals("100104")) {
                assertEquals(answer, first);
                return;
            }
            if (answer.equals("100102")) band.fault(Fault.SLOW, 1);
            host.say("0004", "02");
            if (answer.equals("100102")) host.say("0004", "0101ea07020100000000");
            assertEquals(answer, host.hear("0004"));
        }
    }

    @EachVector(file = "time", kind = "current_time_decode")
    void whatItsClockSays(JsonObject vector) throws Exception {
        VirtualTime then = VirtualTime.startingAt(OffsetDateTime.parse(Vectors.expected(vector, "iso")).toInstant());
        OffsetDateTime shown = OffsetDateTime.parse(Vectors.expected(vector, "iso"));
        World abroad = new World(then, AirRules.usual(1), shown.getOffset());
        Body body = BareBody.of(abroad, then, BandModel.MI2, new Address("D1:C5:15:0A:22:7F"), shown.getOffset());
        assertEquals(vector.get("input").getAsString(), HuamiTime.longForm(body.clock().shown()).hex());
    }

    @EachVector(file = "time", kind = "current_time_variant")
    void itTakesATimeWithoutAWeekday(JsonObject vector) throws Exception {
        assertEquals(OffsetDateTime.parse(Vectors.context(vector, "iso")), HuamiTime.decode(Bytes.ofHex(Vectors.expected(vector, "hex"))));
    }

    static Stream<Arguments> ofNames() {
        return Vectors.of("identify", "name_to_model").filter(one -> !Vectors.expected(Vectors.vector(one), "model").equals("mi1-family"));
    }

    @ParameterizedTest
    @MethodSource("ofNames")
    void whatItIsCalled(JsonObject vector) {
        BandModel model = BandModel.ofId(Vectors.expected(vector, "model")).orElseThrow();
        assertTrue(model.advertisedName().equalsIgnoreCase(Vectors.context(vector, "name")), model.advertisedName());
    }

    /** A capture begins in the middle of a transfer; so only the counters differ. */
    @EachVector(file = "activity", kind = "activity_packet_capture")
    void howItCutsItsRecords(JsonObject vector) throws Exception {
        int sampleSize = vector.getAsJsonObject("context").get("sample_size").getAsInt();
        BandModel model = sampleSize == 4 ? BandModel.MI2 : BandModel.MI5;
        Body body = BareBody.of(world, time, model, new Address("D1:C5:15:0A:22:7F"), ZoneOffset.UTC);
        JsonArray captured = vector.getAsJsonArray("input");
        Bytes.Builder records = Bytes.build();
        for (JsonElement packet : captured) records.bytes(Bytes.ofHex(packet.getAsString()).from(1));
        DataPackets cut = DataPackets.of(Batch.of(new Stretch(Instant.EPOCH, sampleSize, records.toBytes())), 23, body);
        assertEquals(captured.size(), cut.packets().size());
        for (int i = 0; i < captured.size(); i++) {
            assertEquals(captured.get(i).getAsString().substring(2), cut.packets().get(i).from(1).hex());
        }
    }
}
