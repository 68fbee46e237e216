package io.github.wristway.virtual.band.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.gateway.radio.Radio;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Band 7, through whole sessions and with the vectors. */
@ExtendWith(VectorCount.class)
class ZeppDialogueTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);
    private final VirtualBand kitchen = world.add(BandModel.MI7, "kitchen", new Address("C5:09:3F:0A:22:7F"), -50)
            .linkedWith(KEY).holding(Duration.ofHours(2));

    private boolean noted(String what) {
        return kitchen.diary().stream().anyMatch(event -> event.contains(what));
    }

    @Test
    void itAdvertisesTheEndOfItsAddress() throws Exception {
        List<Advertisement> heard = new ArrayList<>();
        Radio.Ear ear = world.radio().listen(heard::add);
        time.advance(Duration.ofSeconds(3));
        ear.close();
        assertEquals("Xiaomi Smart Band 7 227F", heard.get(0).name());
        assertEquals("03c5093f0a227f", heard.get(0).manufacturerData().get(0x0157).hex().substring(34));
    }

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

    @Test
    void settingsAreKeptInGroups() throws Exception {
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            assertEquals("04010b010000", host.whisper(0x0a, "03000b0102"), "nobody has set it yet");
            assertEquals("0601", host.whisper(0x0a, "050b010001020b01"));
            assertEquals("04010b010001020b01", host.whisper(0x0a, "03000b0102"));
            assertTrue(kitchen.settings().discoverable());
            assertEquals("0602", host.whisper(0x0a, "050b020001020b00"), "another version");
            assertEquals("0602", host.whisper(0x0a, "050b010001020b0000"), "a byte too much");
            assertTrue(kitchen.settings().discoverable());
            assertEquals("0601", host.whisper(0x0a, "0508020001050b01"));
            assertTrue(kitchen.settings().sharesHeartRate());
            assertEquals("0601", host.whisper(0x0a, "050a0100020110" + "01" + "0220" + "64642f4d4d2f7979797900"));
            assertEquals("04010a0100010220" + "64642f4d4d2f7979797900", host.whisper(0x0a, "03000a0102"));
        }
    }

    @Test
    void whatHasToBeEncryptedIsIgnoredWhenItIsNot() throws Exception {
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            host.say(Message.plain(9, 0x0a, Bytes.ofHex("050b010001020b01")));
            host.say(host.sealed(0x29, "03", host.sequence()));
            host.say(Message.plain(11, 0x90, Bytes.ofHex("01060b0001")));
            while (host.next().isPresent()) {
                // three acknowledgements
            }
        }
        assertFalse(kitchen.settings().discoverable());
        assertTrue(noted("ignored a message that should be encrypted"));
        assertTrue(noted("ignored a message that should not be encrypted"));
        assertTrue(noted("has no endpoint 90"));
        assertEquals(0, kitchen.resets());
    }

    @Test
    void itTellsOfItself() throws Exception {
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            assertEquals(21, host.ask(0x29, Bytes.of(3)).length());
            assertEquals("02f400", host.ask(0x15, Bytes.of(1)).hex());
            assertEquals("04", host.ask(0x15, Bytes.of(3)).hex());
            assertEquals(15, host.ask(0x16, Bytes.of(3)).length());
            assertEquals("0401", host.whisper(0x1a, "03"));
            assertTrue(noted("vibrates to be found"));
            host.say(host.sealed(0x1a, "06", host.sequence() + 1));
            host.next();
            assertTrue(noted("stops vibrating"));
        }
    }

    @Test
    void theHeartRateComesWhileAHostWantsIt() throws Exception {
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            host.host().listen("2a37");
            assertEquals("050101", host.ask(0x1d, Bytes.of(4, 1)).hex());
            assertTrue(host.host().hear("2a37").startsWith("00"));
            assertEquals("050100", stop(host));
            assertEquals(Optional.empty(), host.host().next(Duration.ofSeconds(30)));
        }
    }

    private static String stop(ModernHost host) throws Exception {
        host.say(Message.plain(0x33, 0x1d, Bytes.of(4, 0)));
        while (true) {
            Notification heard = host.next().orElseThrow();
            if (heard.value().startsWith(0x03)) return heard.value().from(11).hex();
        }
    }

    @Test
    void noiseBreaksNothing() throws Exception {
        for (long seed = 0; seed < 4; seed++) {
            try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
                ModernNoise.packets(host, new Random(seed), seed % 2 == 0);
                assertEquals(21, host.ask(0x29, Bytes.of(3)).length(), "seed " + seed);
                ModernNoise.messages(host, new Random(seed), 0x00, 0x0a, 0x0a, 0x15, 0x16, 0x17, 0x1a, 0x1d, 0x29, 0x82, 0x90);
                assertTrue(kitchen.isAuthenticated());
            }
        }
        ModernHost.enter(world, kitchen, KEY).close();
        assertEquals(120, kitchen.storedMinutes());
    }

    @Test
    void nobodyCanResetItOverTheAirButItsMenuCan() throws Exception {
        Address before = kitchen.address();
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            assertThrows(RequestRefused.class, () -> host.host().say("0003", "060b0001"));
        }
        assertTrue(kitchen.resetByMenu());
        assertTrue(kitchen.isFree());
        assertNotEquals(before, kitchen.address());
        time.advance(Duration.ofSeconds(10));
        try (ModernHost host = ModernHost.connect(world, kitchen)) {
            assertEquals("100404", host.exchange(KEY), "the vendor's app has to link it first");
        }
        PairingKey fresh = kitchen.linkByVendor();
        ModernHost.enter(world, kitchen, fresh).close();
    }
}
