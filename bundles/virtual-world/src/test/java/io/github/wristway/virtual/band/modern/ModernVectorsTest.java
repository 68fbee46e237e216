package io.github.wristway.virtual.band.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.EachVector;
import io.github.wristway.virtual.band.VectorCount;
import io.github.wristway.virtual.band.Vectors;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.chunked.Ack;
import io.github.wristway.virtual.chunked.Assembler;
import io.github.wristway.virtual.chunked.Assembler.Arrival;
import io.github.wristway.virtual.chunked.Chunks;
import io.github.wristway.virtual.chunked.KeyPair;
import io.github.wristway.virtual.chunked.Message;
import io.github.wristway.virtual.chunked.SessionKey;
import io.github.wristway.virtual.chunked.SessionKey.Opened;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of key exchange, chunks and encryption, from the band's end of the air. */
@ExtendWith(VectorCount.class)
class ModernVectorsTest {
    private static final String FILE = "session2021";

    private final World world = World.empty(VirtualTime.startingAt("2026-03-01T08:00:30Z"), 1);

    /** The exchange is the same from both ends: here the band has the private key, and the host the public one of the vector. */
    @EachVector(file = FILE, kind = "session2021")
    void theBandLetsInWhoeverProvesTheSame(JsonObject vector) throws Exception {
        Bytes reply = Bytes.ofHex(vector.get("input").getAsString());
        VirtualBand band = world.add(BandModel.MI6, "band").linkedWith(PairingKey.parse(Vectors.context(vector, "auth_key")));
        band.nextRandom(reply.slice(3, 16));
        band.nextPrivateKey(Bytes.ofHex(Vectors.context(vector, "own_private_le")));
        try (ModernHost host = ModernHost.connect(world, band)) {
            String hello = "04020002" + reply.from(19).hex();
            String random = reply.slice(3, 16).hex();
            assertEquals("100401" + random + Vectors.expected(vector, "own_public"), host.ask(0x82, Bytes.ofHex(hello)).hex());
            assertEquals("100501", host.ask(0x82, Bytes.ofHex(Vectors.expected(vector, "answer_payload"))).hex());
        }
        Bytes shared = Bytes.ofHex(Vectors.expected(vector, "shared"));
        assertEquals((int) vector.getAsJsonObject("expected").get("first_sequence").getAsLong(), SessionKey.firstSequence(shared));
    }

    /** The host's chunks, exactly as they stand there, are understood. */
    @EachVector(file = FILE, kind = "session2021")
    void theBandUnderstandsTheChunksOfTheExchange(JsonObject vector) throws Exception {
        VirtualBand band = world.add(BandModel.MI6, "band").linkedWith(PairingKey.parse(Vectors.context(vector, "auth_key")));
        try (Host host = Host.connect(world, band)) {
            host.listen("0017");
            for (String chunk : texts(vector.getAsJsonObject("expected").getAsJsonArray("hello_chunks_mtu23_handle1"))) host.say("0016", chunk);
            assertEquals("0400010103", host.hear("0017"));
            assertTrue(host.hear("0017").startsWith("0301006400430000008200100401"), "as the first packet that was seen of a real one");
            for (int more = 0; more < 4; more++) host.hear("0017");
            for (String chunk : texts(vector.getAsJsonObject("expected").getAsJsonArray("answer_chunks_mtu23_handle2"))) host.say("0016", chunk);
            assertEquals("0400020102", host.hear("0017"));
            assertEquals("0307006500030000008200100525", host.hear("0017"), "the proof is for another random number");
        }
    }

    @EachVector(file = FILE, kind = "ecdh_public")
    void thePublicPointFollowsFromThePrivateKey(JsonObject vector) {
        assertEquals(Vectors.expected(vector, "public"), KeyPair.of(Bytes.ofHex(vector.get("input").getAsString())).publicPoint().hex());
    }

    @EachVector(file = FILE, kind = "ecdh_shared")
    void bothShareTheSame(JsonObject vector) throws Exception {
        Bytes others = Bytes.ofHex(Vectors.context(vector, "remote_public"));
        assertEquals(Vectors.expected(vector, "shared"), KeyPair.of(Bytes.ofHex(vector.get("input").getAsString())).shared(others).hex());
    }

    @EachVector(file = FILE, kind = "ecdh_bad_point")
    void aPointBesideTheCurveIsRefused(JsonObject vector) {
        assertThrows(MalformedMessage.class, () -> ModernHost.OWN.shared(Bytes.ofHex(vector.get("input").getAsString())));
    }

    static Stream<Arguments> messages() {
        return Stream.concat(Vectors.of(FILE, "chunk2021_encode"), Vectors.of(FILE, "config2021_encode"))
                .filter(each -> !Vectors.vector(each).getAsJsonObject("context").has("extended")
                        || Vectors.vector(each).getAsJsonObject("context").get("extended").getAsBoolean());
    }

    /** What a host sends is understood, and the band would send it in the same chunks. The short header no band of ours speaks. */
    @ParameterizedTest
    @MethodSource("messages")
    void messagesAreCutAndJoined(JsonObject vector) throws Exception {
        JsonObject context = vector.getAsJsonObject("context");
        JsonObject expected = vector.getAsJsonObject("expected");
        boolean encrypted = !context.has("encrypted") || context.get("encrypted").getAsBoolean();
        Bytes said = Bytes.ofHex(expected.has("payload") ? Vectors.expected(vector, "payload") : vector.get("input").getAsString());
        int endpoint = context.has("type") ? Integer.decode(Vectors.context(vector, "type")) : 0x90;
        int handle = context.get("handle").getAsInt();
        List<String> chunks = texts(expected.getAsJsonArray("chunks"));
        Message joined = join(chunks).orElseThrow().message();
        assertEquals(endpoint, joined.endpoint());
        Message message;
        if (encrypted) {
            SessionKey key = new SessionKey(Bytes.ofHex(Vectors.context(vector, "session_key")));
            int sequence = (int) context.get("sequence").getAsLong();
            assertEquals(new Opened(said, sequence), key.open(joined));
            message = key.seal(handle, endpoint, said, sequence);
        } else {
            assertEquals(said, joined.body());
            message = Message.plain(handle, endpoint, said);
        }
        assertEquals(chunks, Chunks.of(message, context.get("mtu").getAsInt() - 3).stream().map(Bytes::hex).toList());
    }

    @EachVector(file = FILE, kind = "chunk2021_decode")
    void chunksAreUnderstoodOrRefused(JsonObject vector) throws Exception {
        JsonObject expected = vector.getAsJsonObject("expected");
        JsonElement key = vector.getAsJsonObject("context").get("session_key");
        List<String> chunks = texts(vector.getAsJsonArray("input"));
        if (expected.has("error")) {
            assertThrows(MalformedMessage.class, () -> new SessionKey(Bytes.ofHex(key.getAsString())).open(join(chunks).orElseThrow().message()));
            return;
        }
        Arrival arrival = join(chunks).orElseThrow();
        assertEquals(Integer.decode(Vectors.expected(vector, "type")), arrival.message().endpoint());
        assertEquals(Vectors.expected(vector, "ack"), arrival.ack().orElseThrow().encode().hex());
        Bytes said = arrival.message().body();
        if (!key.isJsonNull()) {
            Opened opened = new SessionKey(Bytes.ofHex(key.getAsString())).open(arrival.message());
            assertEquals((int) expected.get("sequence").getAsLong(), opened.sequence());
            said = opened.said();
        }
        assertEquals(Vectors.expected(vector, "payload"), said.hex());
    }

    @EachVector(file = FILE, kind = "chunk2021_ack")
    void acknowledgementsAreUnderstood(JsonObject vector) throws Exception {
        JsonObject context = vector.getAsJsonObject("context");
        Ack ack = new Ack(context.get("handle").getAsInt(), context.get("last_count").getAsInt());
        assertEquals(ack, Ack.decode(Bytes.ofHex(Vectors.expected(vector, "hex"))));
        assertEquals(Vectors.expected(vector, "hex"), ack.encode().hex());
    }

    /** The band's answer to a reset, with the vector's key and numbers. */
    @EachVector(file = FILE, kind = "config2021_reply")
    void theAnswerToAResetIsTheSame(JsonObject vector) throws Exception {
        List<String> chunks = texts(vector.getAsJsonArray("input"));
        SessionKey key = new SessionKey(Bytes.ofHex(Vectors.context(vector, "session_key")));
        Message joined = join(chunks).orElseThrow().message();
        Opened opened = key.open(joined);
        assertEquals("01" + Vectors.expected(vector, "inner"), opened.said().hex());
        Message same = key.seal(joined.handle(), 0x90, opened.said(), opened.sequence());
        assertEquals(chunks, Chunks.of(same, 20).stream().map(Bytes::hex).toList());
    }

    static Optional<Arrival> join(List<String> chunks) throws MalformedMessage {
        Assembler assembler = new Assembler();
        Optional<Arrival> arrival = Optional.empty();
        for (String chunk : chunks) arrival = assembler.take(Bytes.ofHex(chunk));
        return arrival;
    }

    static List<String> texts(JsonArray array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.getAsString()));
        return texts;
    }
}
