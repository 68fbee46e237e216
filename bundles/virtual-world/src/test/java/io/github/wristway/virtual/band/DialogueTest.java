package io.github.wristway.virtual.band;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.kept.Stretch;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a host that was let in says and hears, typed as hex from the fact sheets. */
class DialogueTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);

    @ParameterizedTest
    @EnumSource(value = BandModel.class, names = {"MI2", "HRX", "MI3", "MI4", "MI5", "AMAZFIT5"})
    void minutesAreFetchedAndForgotten(BandModel model) throws Exception {
        VirtualBand kitchen = world.add(model, "kitchen").linkedWith(KEY).holding(Duration.ofHours(2));
        Stretch stored = kitchen.stored(Instant.EPOCH).orElseThrow();
        try (Host host = Host.enter(world, kitchen, KEY)) {
            host.listen("0004");
            host.say("0004", "0101e9070c0100000000"); // from 1 December 2025 on
            assertEquals("10010178000000ea07030106000000", host.hear("0004"));
            host.listen("0005");
            assertEquals(stored.data(), fetch(host));
            assertEquals(120, kitchen.storedMinutes(), "nothing is forgotten before it is acknowledged");
            host.say("0004", "03");
            assertEquals("100301", host.hear("0004"));
        }
        assertEquals(0, kitchen.storedMinutes());
        assertEquals(120, kitchen.forgottenMinutes());
        assertEquals(stored, kitchen.forgotten().get(0));
        try (Host host = Host.enter(world, kitchen, KEY)) {
            host.listen("0004");
            host.say("0004", "0101ea07030108000000");
            assertTrue(host.hear("0004").startsWith("10010100000000"), "nothing is left");
            host.say("0004", "03");
            assertEquals("100301", host.hear("0004"));
        }
    }

    /** Asks for the data and joins the packets; what comes last is the end. */
    private static Bytes fetch(Host host) throws WristwayException {
        host.say("0004", "02");
        Bytes.Builder data = Bytes.build();
        for (int counter = 0; ; counter++) {
            GattLink.Notification packet = host.next(Duration.ofSeconds(20)).orElseThrow();
            if (packet.characteristic().equals(Host.uuid("0004"))) {
                assertTrue(packet.value().startsWith(0x10, 0x02, 0x01));
                return data.toBytes();
            }
            assertEquals(counter & 0xff, packet.value().u8(0));
            data.bytes(packet.value().from(1));
        }
    }

    @Test
    void aTransferThatWasCutOffIsOfferedAgain() throws Exception {
        VirtualBand kitchen = world.add(BandModel.MI2, "kitchen").linkedWith(KEY).holding(Duration.ofHours(8));
        try (Host host = Host.enter(world, kitchen, KEY)) {
            host.listen("0004");
            host.listen("0005");
            host.say("0004", "0101ea07020100000000");
            host.hear("0004");
            world.air().dropAfter(kitchen, 40);
            assertThrows(LinkLost.class, () -> fetch(host));
        }
        assertEquals(480, kitchen.storedMinutes());
        try (Host host = Host.enter(world, kitchen, KEY)) {
            host.listen("0004");
            host.listen("0005");
            host.say("0004", "0101ea07020100000000");
            host.hear("0004");
            assertEquals(480 * 4, fetch(host).length());
        }
    }

    @ParameterizedTest
    @EnumSource(value = BandModel.class, names = {"MI2", "HRX", "MI3", "MI4", "MI5", "AMAZFIT5"})
    void aResetTakesEverythingButTheSerialNumber(BandModel model) throws Exception {
        VirtualBand kitchen = world.add(model, "kitchen").linkedWith(KEY).holding(Duration.ofHours(2));
        Address before = kitchen.address();
        String serial = kitchen.serial();
        try (Host host = Host.enter(world, kitchen, KEY)) {
            host.listen("0003");
            host.say("0003", "060b0001");
            assertEquals("10060b0001", host.hear("0003"), "its last word arrives");
            assertThrows(LinkLost.class, () -> host.next(MOMENT));
        }
        assertTrue(kitchen.isFree());
        assertEquals(0, kitchen.storedMinutes());
        assertEquals(0, kitchen.forgottenMinutes(), "erased is not acknowledged");
        assertNotEquals(before, kitchen.address());
        assertEquals(serial, kitchen.serial());
        assertThrows(OutOfRange.class, () -> world.radio().connect(before, Duration.ofSeconds(20)));
        try (Host host = Host.connect(world, kitchen)) {
            host.listen("0009");
            host.say("0009", "0200");
            assertEquals("100204", host.hear("0009"));
        }
    }

    @Test
    void aRebootLosesNothing() throws Exception {
        VirtualBand kitchen = world.add(BandModel.MI4, "kitchen").linkedWith(KEY).holding(Duration.ofHours(2));
        try (Host host = Host.enter(world, kitchen, KEY)) {
            host.say("1531", "05");
            assertThrows(LinkLost.class, () -> host.next(MOMENT));
        }
        Host.enter(world, kitchen, KEY).close();
        assertEquals(120, kitchen.storedMinutes());
    }

    @Test
    void aSilentBandIsGivenUpAfterThirtySeconds() throws Exception {
        VirtualBand kitchen = world.add(BandModel.MI4, "kitchen").linkedWith(KEY);
        try (Host host = Host.enter(world, kitchen, KEY)) {
            kitchen.fault(Fault.SILENT, 1);
            Instant start = time.now();
            assertThrows(NoAnswer.class, () -> host.read("2a2b"));
            assertEquals(30, Duration.between(start, time.now()).toSeconds());
            assertThrows(LinkLost.class, () -> host.read("2a2b"));
        }
    }

    @Test
    void theClockIsSetByTheHost() throws Exception {
        VirtualBand kitchen = world.add(BandModel.MI5, "kitchen").linkedWith(KEY);
        kitchen.clockOff(Duration.ofMinutes(-90));
        try (Host host = Host.enter(world, kitchen, KEY)) {
            assertTrue(host.read("2a2b").startsWith("ea0703010" + "61e"));
            host.say("2a2b", "ea07030109001e0700000" + "4"); // 09:00:30 in Paris
            assertTrue(host.read("2a2b").startsWith("ea070301090"));
            assertTrue(host.read("2a2b").endsWith("04"));
        }
    }
}
