package io.github.wristway.virtual.band.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.chunked.Message;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Band 6, through whole sessions. */
class ModernDialogueTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));
    private static final int WRAPPED = 0x90;

    private final World world = World.empty(VirtualTime.startingAt("2026-03-01T08:00:30Z"), 1);
    private final VirtualBand kitchen = world.add(BandModel.MI6, "kitchen").linkedWith(KEY).holding(Duration.ofHours(2));

    private boolean noted(String what) {
        return kitchen.diary().stream().anyMatch(event -> event.contains(what));
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
}
