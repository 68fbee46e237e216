package io.github.wristway.virtual.band.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.EachVector;
import io.github.wristway.virtual.band.VectorCount;
import io.github.wristway.virtual.band.Vectors;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.chunked.Chunks;
import io.github.wristway.virtual.chunked.Message;
import io.github.wristway.virtual.chunked.SessionKey;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of Band 7, from its end of the air. */
@ExtendWith(VectorCount.class)
class ZeppVectorsTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));

    private final World world = World.empty(VirtualTime.startingAt("2026-03-01T08:00:30Z"), 1);
    private final VirtualBand kitchen = world.add(BandModel.MI7, "kitchen", new Address("C5:09:3F:0A:22:7F"), -50)
            .linkedWith(KEY).holding(Duration.ofHours(2));

    /** The other record lists what no band of ours has. */
    static Stream<Arguments> services() {
        return Vectors.ofXiaomi("zepp_services", "zepp_services").limit(1);
    }

    @ParameterizedTest
    @MethodSource("services")
    void itSaysWhatThereIs(JsonObject vector) throws Exception {
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            assertEquals(vector.get("input").getAsString(), host.ask(0x00, Bytes.of(3)).hex());
        }
    }

    @EachVector(folder = "xiaomi", file = "zepp_chunked_write", kind = "zepp_chunked_write")
    void whatAHostWritesIsUnderstood(JsonObject vector) throws Exception {
        JsonObject context = vector.getAsJsonObject("context");
        Bytes said = Bytes.ofHex(vector.get("input").getAsString());
        int endpoint = context.get("endpoint").getAsInt();
        int handle = context.get("handle").getAsInt();
        List<String> chunks = ModernVectorsTest.texts(vector.getAsJsonObject("expected").getAsJsonArray("writes"));
        Message message = Message.plain(handle, endpoint, said);
        if (context.get("encrypted").getAsBoolean()) {
            SessionKey key = new SessionKey(Bytes.ofHex(Vectors.context(vector, "session_key")));
            message = key.seal(handle, endpoint, said, (int) context.get("sequence").getAsLong());
            assertEquals(said, key.open(ModernVectorsTest.join(chunks).orElseThrow().message()).said());
        }
        assertEquals(chunks, Chunks.of(message, context.get("mtu").getAsInt() - 3).stream().map(Bytes::hex).toList());
        assertEquals(message, ModernVectorsTest.join(chunks).orElseThrow().message());
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            boolean encrypted = ZeppEndpoint.of(endpoint).orElseThrow().encrypted();
            String answer = encrypted ? host.whisper(endpoint, said.hex()) : host.ask(endpoint, said).hex();
            assertEquals(Integer.parseInt(said.hex().substring(0, 2), 16) + 1, Integer.parseInt(answer.substring(0, 2), 16));
        }
    }

    @EachVector(folder = "xiaomi", file = "zepp_current_time", kind = "zepp_current_time")
    void theClockShowsWhatAHostHasSet(JsonObject vector) throws Exception {
        ZoneOffset zone = ZoneOffset.ofTotalSeconds(vector.getAsJsonObject("context").get("quarters_including_dst").getAsInt() * 900);
        String hex = Vectors.expected(vector, "value");
        assertEquals(hex, ZeppTime.encode(LocalDateTime.parse(Vectors.context(vector, "local")).atOffset(zone)).hex());
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            host.host().say("2a2b", hex);
            assertEquals(hex, host.host().read("2a2b"));
        }
    }

    @EachVector(folder = "xiaomi", file = "zepp_fetch_ack", kind = "zepp_fetch_ack")
    void minutesAreKeptOrForgottenAsToldAndNotTheOldWay(JsonObject vector) throws Exception {
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            fetch(host.host());
            assertEquals("100304", end(host.host(), "03"), "the old word is not known");
            assertEquals("100301", end(host.host(), Vectors.expected(vector, "write")));
            assertEquals(120, kitchen.storedMinutes(), "kept");
            fetch(host.host());
            assertEquals("100301", end(host.host(), "0301"));
            assertEquals(0, kitchen.storedMinutes());
        }
    }

    private static String end(Host host, String word) throws Exception {
        host.say("0004", word);
        return host.hear("0004");
    }

    private void fetch(Host host) throws Exception {
        host.listen("0004");
        host.listen("0005");
        host.say("0004", "0101e9070c0100000000");
        assertEquals("10010178000000ea0703010600000000", host.hear("0004"), "16 bytes");
        host.say("0004", "02");
        CRC32 crc = new CRC32();
        int length = 0;
        while (true) {
            Notification packet = host.next(Duration.ofSeconds(20)).orElseThrow();
            if (packet.characteristic().equals(Host.uuid("0004"))) {
                assertEquals(120 * 8, length);
                assertEquals(Bytes.build().u8(0x10).u8(2).u8(1).u32(crc.getValue()).toBytes(), packet.value());
                return;
            }
            crc.update(packet.value().from(1).toArray());
            length += packet.value().length() - 1;
        }
    }
}
