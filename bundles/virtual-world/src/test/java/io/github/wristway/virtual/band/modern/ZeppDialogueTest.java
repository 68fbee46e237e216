package io.github.wristway.virtual.band.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.chunked.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Band 7, through whole sessions. */
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
