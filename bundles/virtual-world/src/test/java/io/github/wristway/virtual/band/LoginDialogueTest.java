package io.github.wristway.virtual.band;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a host gets in, typed as hex from the fact sheets. */
class LoginDialogueTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);

    @Test
    void aBandIsLinkedByTap() throws Exception {
        VirtualBand desk = world.add(BandModel.MI2, "desk").tappedAfter(Duration.ofSeconds(5));
        assertTrue(desk.isFree());
        try (Host host = Host.connect(world, desk)) {
            host.listen("0009");
            host.say("0009", "0200");
            assertEquals("100204", host.hear("0009"), "a band without a key has nothing to ask");
            host.say("0009", "0108" + KEY.reveal().hex());
            assertEquals("100101", host.hear("0009"));
        }
        assertEquals(Optional.of(KEY), desk.key());
        Host.enter(world, desk, KEY).close();
    }

    @Test
    void nobodyTaps() throws Exception {
        VirtualBand desk = world.add(BandModel.MI3, "desk").tappedAfter(Duration.ofSeconds(5));
        desk.fault(Fault.NO_TAP, 1);
        Instant start;
        try (Host host = Host.connect(world, desk)) {
            host.listen("0009");
            start = time.now();
            host.say("0009", "0100" + KEY.reveal().hex());
            assertEquals("100104", host.hear("0009"));
        }
        assertEquals(30, Duration.between(start, time.now()).toSeconds());
        assertTrue(desk.isFree());
    }

    @Test
    void aWrongKeyIsRefused() throws Exception {
        VirtualBand kitchen = world.add(BandModel.MI4, "kitchen").linkedWith(KEY);
        kitchen.linkByStranger();
        try (Host host = Host.connect(world, kitchen)) {
            host.listen("0009");
            host.say("0009", "8200020100");
            Bytes random = Bytes.ofHex(host.hear("0009")).from(3);
            host.say("0009", "8300" + Host.encrypt(KEY, random).hex());
            assertEquals("108308", host.hear("0009"));
            assertFalse(kitchen.isAuthenticated());
        }
        kitchen.heal();
        Host.enter(world, kitchen, KEY).close();
    }

    @Test
    void withoutNotificationsTheAnswerIsLost() throws Exception {
        VirtualBand kitchen = world.add(BandModel.MI4, "kitchen").linkedWith(KEY);
        try (Host host = Host.connect(world, kitchen)) {
            host.say("0009", "8200020100");
            assertEquals(Optional.empty(), host.next(Duration.ofSeconds(10)));
        }
    }

    @Test
    void aStrangerIsCutOffAfterThirtySeconds() throws Exception {
        VirtualBand kitchen = world.add(BandModel.MI4, "kitchen").linkedWith(KEY);
        try (Host host = Host.connect(world, kitchen)) {
            assertEquals(Optional.empty(), host.next(Duration.ofSeconds(25)));
            assertThrows(LinkLost.class, () -> host.next(Duration.ofSeconds(10)));
        }
        try (Host host = Host.enter(world, kitchen, KEY)) {
            assertEquals(Optional.empty(), host.next(Duration.ofMinutes(10)), "a friend may stay");
        }
    }

    @Test
    void beforeAuthenticationCommandsAreIgnored() throws Exception {
        VirtualBand kitchen = world.add(BandModel.MI4, "kitchen").linkedWith(KEY).holding(Duration.ofHours(1));
        try (Host host = Host.connect(world, kitchen)) {
            host.listen("0003");
            host.listen("0004");
            host.say("0003", "060b0001");
            host.say("0004", "0101ea07020101000000");
            host.say("1531", "05");
            host.say("2a2b", "d0070101000000060000" + "00");
            assertEquals(Optional.empty(), host.next(Duration.ofSeconds(10)));
            assertTrue(host.read("2a2b").startsWith("ea070301080"), "the clock is as it was");
        }
        assertEquals(60, kitchen.storedMinutes());
        assertEquals(0, kitchen.resets());
    }
}
