package io.github.wristway.virtual.band;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);
    private final VirtualBand band = world.add(BandModel.MI5, "band").linkedWith(KEY).holding(Duration.ofMinutes(600));
    private final List<Bytes> whole;

    FaultTest() throws Exception {
        whole = transfer(); // without an acknowledgement, so that each test gets the same again
    }

    /** All data packets, and the message at the end. */
    private List<Bytes> transfer() throws Exception {
        List<Bytes> packets = new ArrayList<>();
        try (Host host = Host.enter(world, band, KEY)) {
            host.listen("0004");
            host.listen("0005");
            host.say("0004", "0101e907010100000000");
            host.hear("0004");
            host.say("0004", "02");
            while (true) {
                Notification heard = host.next(Duration.ofSeconds(20)).orElseThrow();
                packets.add(heard.value());
                if (heard.characteristic().equals(Host.uuid("0004"))) return packets;
            }
        }
    }

    @Test
    void aGapIsOneMissingPacket() throws Exception {
        band.fault(Fault.GAP, 1);
        List<Bytes> spoilt = new ArrayList<>(whole);
        spoilt.remove((whole.size() - 1) / 2);
        assertEquals(spoilt, transfer());
        assertEquals(whole, transfer(), "only once");
    }

    @Test
    void aCutTakesTheLastByte() throws Exception {
        band.fault(Fault.CUT, 1);
        List<Bytes> cut = transfer();
        int last = whole.size() - 2;
        assertEquals(whole.get(last).slice(0, whole.get(last).length() - 1), cut.get(last));
    }

    @Test
    void anOversizePacketIsLongerThanAnyPacketMayBe() throws Exception {
        band.fault(Fault.OVERSIZE, 1);
        assertEquals(1, transfer().stream().filter(packet -> packet.length() > 517).count());
    }

    @Test
    void aBadChecksumIsBad() throws Exception {
        band.fault(Fault.BAD_CHECKSUM, 1);
        List<Bytes> spoilt = transfer();
        assertEquals(whole.subList(0, whole.size() - 1), spoilt.subList(0, spoilt.size() - 1));
        assertNotEquals(whole.get(whole.size() - 1), spoilt.get(spoilt.size() - 1));
        assertEquals(7, spoilt.get(spoilt.size() - 1).length());
    }

    @Test
    void aSlowBandSendsOnePacketASecond() throws Exception {
        band.fault(Fault.SLOW, 1);
        Instant start = time.now();
        assertEquals(whole, transfer());
        assertTrue(Duration.between(start, time.now()).toSeconds() >= whole.size() - 1);
        band.heal();
    }

    @Test
    void anAcknowledgementThatComesTooEarlyIsRefused() throws Exception {
        try (Host host = Host.enter(world, band, KEY)) {
            host.listen("0004");
            host.say("0004", "0101e907010100000000");
            host.hear("0004");
            host.say("0004", "02");
            host.say("0004", "03");
            assertEquals("100201", host.hear("0004").substring(0, 6));
            assertEquals("100304", host.hear("0004"));
            assertEquals(600, band.storedMinutes());
        }
    }

    @Test
    void aStubbornBandSaysYesAndDoesNothing() throws Exception {
        band.fault(Fault.STUBBORN, 1);
        try (Host host = Host.enter(world, band, KEY)) {
            host.listen("0003");
            host.say("0003", "060b0001");
            assertEquals("10060b0001", host.hear("0003"));
            assertEquals(Optional.empty(), host.next(Duration.ofSeconds(5)));
        }
        assertEquals(0, band.resets());
        assertEquals(600, band.storedMinutes());
    }

    @Test
    void aBandMayRefuseAReset() throws Exception {
        band.fault(Fault.REFUSES_RESET, 1);
        try (Host host = Host.enter(world, band, KEY)) {
            host.listen("0003");
            host.say("0003", "060b0001");
            assertEquals("10060b0004", host.hear("0003"));
        }
        assertFalse(band.isFree());
    }

    @Test
    void aMuteBandResetsWithoutAWord() throws Exception {
        band.fault(Fault.MUTE_RESET, 1);
        try (Host host = Host.enter(world, band, KEY)) {
            host.listen("0003");
            host.say("0003", "060b0001");
            assertThrows(LinkLost.class, () -> host.next(Duration.ofSeconds(5)));
        }
        assertTrue(band.isFree());
    }
}
