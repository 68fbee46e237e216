package io.github.wristway.virtual.band.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.chunked.Message;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who a Band 6 lets in, and by which key. */
class ModernLoginTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));
    private static final PairingKey OTHER = new PairingKey(Bytes.ofHex("ff112233445566778899aabbccddeeff"));
    private static final int WRAPPED = 0x90;

    private final World world = World.empty(VirtualTime.startingAt("2026-03-01T08:00:30Z"), 1);
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
}
