package io.github.wristway.virtual.band.newer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.StreamLink;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.BareBody;
import io.github.wristway.virtual.band.EachVector;
import io.github.wristway.virtual.band.VectorCount;
import io.github.wristway.virtual.band.Vectors;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of login, encryption and packets, from the band's end of the air. */
@ExtendWith(VectorCount.class)
class NewerVectorsTest {
    private static final Duration MOMENT = Duration.ofMillis(400);

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);

    /** Word for word, up to the battery, which is as full as it is. */
    @EachVector(folder = "xiaomi", file = "session_transcript", kind = "session_transcript")
    void theBandPlaysItsPart(JsonObject vector) throws Exception {
        boolean two = vector.get("model").getAsString().endsWith("v2");
        VirtualBand band = world.add(two ? BandModel.MI9 : BandModel.MI8PRO, "band").linkedWith(PairingKey.parse(vector.get("input").getAsString()));
        band.nextRandom(Bytes.ofHex(Vectors.context(vector, "watch_nonce")));
        StringBuilder said = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        try (StreamLink link = world.radio().stream(band.address(), Duration.ofSeconds(45))) {
            for (JsonElement line : vector.getAsJsonObject("context").getAsJsonArray("transcript")) {
                String hex = line.getAsJsonArray().get(1).getAsString();
                boolean fromBand = line.getAsJsonArray().get(0).getAsString().equals("rx");
                if (!fromBand) link.write(Bytes.ofHex(hex));
                if (fromBand) expected.append(hex);
                else said.append(heard(link));
            }
        }
        int battery = two ? 48 : 58;
        assertEquals(withoutSession(expected.substring(0, expected.length() - battery)), withoutSession(said.substring(0, said.length() - battery)));
        assertTrue(band.diary().toString().contains("let in home-server"), () -> band.diary().toString());
    }

    /** The band's window and patience are its own. */
    private static String withoutSession(String said) {
        return said.replaceFirst("a5a50200.{52}", "");
    }

    private static String heard(StreamLink link) throws Exception {
        StringBuilder heard = new StringBuilder();
        for (Bytes part = link.receive(MOMENT); !part.isEmpty(); part = link.receive(MOMENT)) heard.append(part.hex());
        return heard.toString();
    }

    @EachVector(folder = "xiaomi", file = "auth_hmac", kind = "auth_hmac")
    void bothProveThatTheyKnowTheKey(JsonObject vector) throws Exception {
        SessionSecret secret = secret(vector);
        assertEquals(Vectors.expected(vector, "watch_sign"), secret.bandSign().hex());
        assertTrue(secret.isHostSign(Bytes.ofHex(Vectors.expected(vector, "phone_sign"))));
    }

    private static SessionSecret secret(JsonObject vector) throws Exception {
        return new SessionSecret(PairingKey.parse(vector.get("input").getAsString()), Bytes.ofHex(Vectors.context(vector, "phone_nonce")),
                                 Bytes.ofHex(Vectors.context(vector, "watch_nonce")));
    }

    @EachVector(folder = "xiaomi", file = "kdf", kind = "kdf")
    void bothDeriveTheSameKeys(JsonObject vector) throws Exception {
        Bytes plain = Bytes.ofHex("0802100122081206");
        SessionSecret secret = secret(vector);
        Bytes bandKey = Bytes.ofHex(Vectors.expected(vector, "decryption_key"));
        Bytes hostKey = Bytes.ofHex(Vectors.expected(vector, "encryption_key"));
        assertEquals(SessionSecret.ctr(bandKey, plain), secret.sealNewer(plain));
        assertEquals(plain, secret.openNewer(SessionSecret.ctr(hostKey, plain)));
        assertEquals(SessionSecret.ccm(true, bandKey, Bytes.ofHex(Vectors.expected(vector, "decryption_nonce")), 0, plain), secret.sealOlder(plain));
        Bytes sealed = SessionSecret.ccm(true, hostKey, Bytes.ofHex(Vectors.expected(vector, "encryption_nonce")), 7, plain);
        assertEquals(plain, secret.openOlder(sealed, 7));
    }

    @EachVector(folder = "xiaomi", file = "aes_ccm", kind = "aes_ccm")
    void olderPacketsAreSealed(JsonObject vector) throws Exception {
        long counter = vector.getAsJsonObject("context").get("counter").getAsLong();
        assertEquals(Vectors.expected(vector, "ciphertext"), SessionSecret.ccm(true, Bytes.ofHex(Vectors.context(vector, "key")),
                Bytes.ofHex(Vectors.context(vector, "nonce4")), counter, Bytes.ofHex(vector.get("input").getAsString())).hex());
    }

    @EachVector(folder = "xiaomi", file = "aes_ctr_v2", kind = "aes_ctr_v2")
    void newerPacketsAreSealed(JsonObject vector) {
        Bytes key = Bytes.ofHex(Vectors.context(vector, "key"));
        assertEquals(Vectors.expected(vector, "ciphertext"), SessionSecret.ctr(key, Bytes.ofHex(vector.get("input").getAsString())).hex());
    }

    @EachVector(folder = "xiaomi", file = "crc16_arc", kind = "crc16_arc")
    void packetsHaveAChecksum(JsonObject vector) {
        assertEquals(vector.getAsJsonObject("expected").get("crc").getAsInt(), PacketTwo.crc(Bytes.ofHex(vector.get("input").getAsString())));
    }

    static Stream<Arguments> packets() {
        return Stream.concat(Vectors.ofXiaomi("spp_v1_stream", "spp_v1_stream"), Vectors.ofXiaomi("spp_v2_stream", "spp_v2_stream"));
    }

    /** Wherever the stream is cut. */
    @ParameterizedTest
    @MethodSource("packets")
    void packetsAreFoundInAStream(JsonObject vector) throws Exception {
        byte[] stream = Bytes.ofHex(vector.get("input").getAsString()).toArray();
        int size = vector.getAsJsonObject("context").get("split_sizes").getAsInt();
        Buffer buffer = new Buffer(said -> {}, Buffer.Form.ONE, Buffer.Form.TWO);
        List<String> found = new ArrayList<>();
        for (int at = 0; at < stream.length; at += size) {
            buffer.add(Bytes.copyOf(Arrays.copyOfRange(stream, at, Math.min(stream.length, at + size))));
            for (Optional<Packet> next = buffer.next(); next.isPresent(); next = buffer.next()) {
                found.add(next.get() instanceof PacketOne one ? one.encode().hex() : ((PacketTwo) next.get()).encode().hex());
            }
        }
        List<String> expected = new ArrayList<>();
        vector.getAsJsonObject("expected").getAsJsonArray("frames").forEach(frame -> expected.add(frame.getAsString()));
        assertEquals(expected, found);
    }

    /** What a host writes on a characteristic is joined, opened and acknowledged. */
    @EachVector(folder = "xiaomi", file = "ble_v1_write", kind = "ble_v1_write")
    void whatAHostWritesIsJoined(JsonObject vector) throws Exception {
        JsonObject expected = vector.getAsJsonObject("expected");
        List<Bytes> answers = new ArrayList<>();
        ChunkJoiner joiner = new ChunkJoiner(BareBody.of(world, time, BandModel.MI8, new Address("D1:C5:15:00:00:01"), ZoneOffset.UTC), answers::add);
        ChunkJoiner.Joined joined = null;
        for (JsonElement write : expected.getAsJsonArray("writes")) joined = joiner.take(Bytes.ofHex(write.getAsString())).orElse(joined);
        assertTrue(joined.sealed());
        assertEquals(vector.getAsJsonObject("context").get("counter").getAsInt(), joined.body().u16(0));
        assertEquals(vector.get("input").getAsString(), SessionSecret.ccm(false, Bytes.ofHex(Vectors.context(vector, "encryption_key")),
                Bytes.ofHex(Vectors.context(vector, "encryption_nonce")), joined.body().u16(0), joined.body().from(2)).hex());
        if (expected.has("wait_after_first")) assertEquals(Vectors.expected(vector, "wait_after_first"), answers.get(0).hex());
        assertEquals(Vectors.expected(vector, "end_ack"), answers.get(answers.size() - 1).hex());
    }
}
