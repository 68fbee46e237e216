package io.github.wristway.virtual.band;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.chunked.Chunks;
import io.github.wristway.virtual.chunked.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Band 6, through whole sessions. */
class ModernDialogueTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));
    private static final PairingKey OTHER = new PairingKey(Bytes.ofHex("ff112233445566778899aabbccddeeff"));
    private static final int WRAPPED = 0x90;

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);
    private final VirtualBand kitchen = world.add(BandModel.MI6, "kitchen").linkedWith(KEY).holding(Duration.ofHours(2));

    private boolean noted(String what) {
        return kitchen.diary().stream().anyMatch(event -> event.contains(what));
    }

    @Test
    void theOldWayIsOverAndTheNewOneOpens() throws Exception {
        try (Host host = Host.connect(world, kitchen)) {
            host.listen("0009");
            host.say("0009", "8200020100");
            Bytes random = Bytes.ofHex(host.hear("0009")).from(3);
            host.say("0009", "8300" + Host.encrypt(KEY, random).hex());
            assertEquals("108307", host.hear("0009"));
            assertFalse(kitchen.isAuthenticated());
        }
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            assertTrue(kitchen.isAuthenticated());
            assertEquals(Optional.empty(), host.host().next(Duration.ofMinutes(10)), "a friend may stay");
        }
    }

    @Test
    void bothWaysOnOneLink() throws Exception {
        try (ModernHost host = ModernHost.connect(world, kitchen)) {
            host.host().listen("0009");
            host.host().say("0009", "8200020100");
            host.host().say("0009", "8300" + Host.encrypt(KEY, Bytes.ofHex(host.host().hear("0009")).from(3)).hex());
            assertEquals("108307", host.host().hear("0009"));
            assertEquals("100501", host.exchange(KEY));
        }
    }

    @Test
    void firmwareFromBeforeTheExchangeIsABandFive() throws Exception {
        VirtualBand old = world.add(BandModel.MI6, "old").running("V1.0.1.32").linkedWith(KEY);
        assertEquals("V1.0.1.32", old.firmware());
        try (Host host = Host.enter(world, old, KEY)) {
            host.listen("0003");
            host.say("0003", "060b0001");
            assertEquals("10060b0001", host.hear("0003"));
        }
        assertEquals("V1.0.1.32", old.firmware());
        assertTrue(old.isFree());
    }

    @Test
    void eachLinkHasAnotherKey() throws Exception {
        assertNotEquals(challenge(), challenge());
    }

    private Bytes challenge() throws Exception {
        try (ModernHost host = ModernHost.connect(world, kitchen)) {
            return host.ask(0x82, Bytes.build().bytes(Bytes.ofHex("04020002")).bytes(ModernHost.OWN.publicPoint()).toBytes()).from(19);
        }
    }

    @Test
    void aWrongKeyIsRefused() throws Exception {
        try (ModernHost host = ModernHost.connect(world, kitchen)) {
            assertEquals("100525", host.exchange(OTHER));
            assertFalse(kitchen.isAuthenticated());
            host.host().listen("0004");
            host.host().say("0004", "0101e9070c0100000000");
            assertEquals(Optional.empty(), host.next());
            assertEquals("100501", host.exchange(KEY), "it may try again");
        }
    }

    @Test
    void halfAProofIsNoProof() throws Exception {
        Bytes zeros = Bytes.copyOf(new byte[32]);
        try (ModernHost host = ModernHost.connect(world, kitchen)) {
            assertEquals("100502", host.ask(0x82, Bytes.build().u8(5).bytes(zeros).toBytes()).hex(), "nobody has asked it yet");
            host.ask(0x82, Bytes.build().bytes(Bytes.ofHex("04020002")).bytes(ModernHost.OWN.publicPoint()).toBytes());
            assertEquals("100525", host.ask(0x82, Bytes.of(5)).hex());
        }
    }

    @Test
    void aFreeBandExchangesNothing() throws Exception {
        kitchen.resetByMenu();
        try (ModernHost host = ModernHost.connect(world, kitchen)) {
            assertEquals("100404", host.exchange(KEY));
        }
    }

    @Test
    void settingsAndTheirAnswersAreEncrypted() throws Exception {
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            assertEquals("011006010001", host.whisper(WRAPPED, "0106010001"));
            assertEquals("011006060001", host.whisper(WRAPPED, "0106060001"));
            host.say(Message.plain(0x77, WRAPPED, Bytes.ofHex("01060b0001")));
            host.next(); // its acknowledgement
            assertEquals(Optional.empty(), host.next(), "what anybody can read resets nothing");
            assertFalse(kitchen.isFree());
        }
    }

    @Test
    void theOldPlaceForSettingsStillListens() throws Exception {
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            host.host().listen("0003");
            host.host().say("0003", "06060001");
            assertEquals("1006060001", host.host().hear("0003"));
        }
    }

    @Test
    void minutesComeAsBefore() throws Exception {
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            host.host().listen("0004");
            host.host().say("0004", "0101e9070c0100000000");
            assertEquals("10010178000000ea07030106000000", host.host().hear("0004"));
        }
    }

    @Test
    void aResetTakesTheKeyAndTheAddress() throws Exception {
        Address before = kitchen.address();
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            assertEquals("0110060b0001", host.lastWhisper(WRAPPED, "01060b0001"), "its last word arrives");
            assertThrows(LinkLost.class, host::next);
        }
        assertTrue(kitchen.isFree());
        assertNotEquals(before, kitchen.address());
    }

    @Test
    void noCommandBeforeTheKeyIsShown() throws Exception {
        try (ModernHost host = ModernHost.connect(world, kitchen)) {
            host.say(Message.plain(1, WRAPPED, Bytes.ofHex("01060b0001")));
            host.next();
            host.host().say("0003", "060b0001");
            host.host().say("1531", "05");
            assertEquals(Optional.empty(), host.next());
        }
        assertEquals(0, kitchen.resets());
        assertTrue(noted("ignored a message of a host that it does not know"));
    }

    @Test
    void aRepeatedMessageIsIgnored() throws Exception {
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            host.whisper(WRAPPED, "0106060001");
            host.say(host.sealed(WRAPPED, "01060b0001", host.sequence() - 1));
            assertEquals(Optional.empty(), host.next());
            assertTrue(noted("comes 1 too late, or twice"));
            assertEquals("011006060001", host.whisper(WRAPPED, "0106060001"), "those in order go on");
        }
        assertEquals(0, kitchen.resets());
    }

    @Test
    void aSwappedChunkSpoilsItsMessageOnly() throws Exception {
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            List<Bytes> chunks = Chunks.of(host.sealed(WRAPPED, "01060b0001", host.sequence()), 15);
            assertEquals(3, chunks.size());
            for (int chunk : new int[] {0, 2, 1}) host.host().say("0016", chunks.get(chunk).hex());
            assertEquals(Optional.empty(), host.next());
            assertTrue(noted("did not understand: chunk 1 of message"));
            assertEquals("011006060001", host.whisper(WRAPPED, "0106060001"));
        }
        assertEquals(0, kitchen.resets());
    }

    @Test
    void aCallMakesItVibrateAndAnAlertDoesNot() throws Exception {
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            host.host().say("2a06", "03");
            assertFalse(noted("vibrates "));
            host.host().say("0020", "00c000" + "030000000000" + "416e6e61" + "00000002");
            host.next();
            assertTrue(noted("rings: Anna"));
            host.host().say("0020", "00c000" + "030300000000");
            host.next();
            assertTrue(noted("stops ringing"));
        }
    }

    @Test
    void aCallInPiecesIsOneCall() throws Exception {
        try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
            host.host().say("0020", "000000" + "030000000000" + "416e");
            host.host().say("0020", "008001" + "6e6100000002");
            host.next();
            assertTrue(noted("rings: Anna"));
        }
    }

    @Test
    void whoSaysNothingBackIsNoted() throws Exception {
        try (Host host = Host.connect(world, kitchen)) {
            host.listen("0017");
            for (Bytes chunk : Chunks.of(Message.plain(1, 0x82, Bytes.ofHex("05")), 20)) host.say("0016", chunk.hex());
            host.next(Duration.ofSeconds(10));
            host.next(Duration.ofSeconds(10));
            host.next(Duration.ofSeconds(10));
        }
        assertTrue(noted("nobody acknowledged message 100"));
    }

    @Test
    void faultsShow() throws Exception {
        kitchen.fault(Fault.REFUSES_EXCHANGE, 1);
        try (ModernHost host = ModernHost.connect(world, kitchen)) {
            assertEquals("100402", host.exchange(KEY));
            assertEquals("100501", host.exchange(KEY), "only once");
            kitchen.fault(Fault.SPOILT_MESSAGE, 1);
            assertThrows(MalformedMessage.class, () -> host.whisper(WRAPPED, "0106060001"));
            kitchen.fault(Fault.NO_ACK, 1);
            assertThrows(MalformedMessage.class, () -> host.whisper(WRAPPED, "0106060001"), "the answer comes at once");
        }
        try (ModernHost host = ModernHost.connect(world, kitchen)) {
            kitchen.fault(Fault.LOST_CHUNK, 1);
            assertThrows(MalformedMessage.class, () -> host.exchange(KEY));
        }
    }

    @Test
    void noiseUnderTheKeyBreaksNothing() throws Exception {
        for (long seed = 0; seed < 4; seed++) {
            try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
                ModernNoise.messages(host, new Random(seed), 0x00, 0x82, WRAPPED, WRAPPED, 0x77);
                assertTrue(kitchen.isAuthenticated());
            }
        }
        ModernHost.enter(world, kitchen, KEY).close();
        assertEquals(0, kitchen.resets());
    }

    /** Anything at all on 0016 and 0017, before and after the key is shown. */
    @Test
    void noiseBreaksNothing() throws Exception {
        for (long seed = 0; seed < 4; seed++) {
            try (ModernHost host = ModernHost.enter(world, kitchen, KEY)) {
                ModernNoise.packets(host, new Random(seed), seed % 2 == 0);
                assertEquals("011006060001", host.whisper(WRAPPED, "0106060001"), "seed " + seed);
            }
        }
        assertEquals(0, kitchen.resets());
        assertEquals(120, kitchen.storedMinutes());
    }
}
