package io.github.wristway.virtual.air;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a link: when its band is away, when it is closed, and what it refuses. */
class LinkTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));
    private static final Duration LONG = Duration.ofSeconds(45);

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);

    @Test
    void aConnectedBandIsHiddenFromAllOthers() throws Exception {
        VirtualBand band = world.add(BandModel.MI4, "band");
        try (GattLink link = world.radio().connect(band.address(), LONG)) {
            List<Advertisement> heard = new ArrayList<>();
            Radio.Ear ear = listen(heard);
            assertThrows(OutOfRange.class, () -> world.radio().connect(band.address(), Duration.ofSeconds(10)));
            ear.close();
            assertEquals(List.of(), heard);
            assertTrue(link.has(Host.uuid("0009")));
        }
        world.radio().connect(band.address(), LONG).close();
    }

    @Test
    void aLinkOutlivesAShortAbsence() throws Exception {
        VirtualBand band = world.add(BandModel.MI4, "band");
        try (Host host = Host.connect(world, band)) {
            world.takeAway(band);
            time.after(Duration.ofSeconds(1), () -> world.bringBack(band));
            host.read("2a2b");
            world.takeAway(band);
            Instant start = time.now();
            assertThrows(LinkLost.class, () -> host.read("2a2b"));
            assertEquals(2, Duration.between(start, time.now()).toSeconds());
            assertThrows(LinkLost.class, () -> host.read("2a2b"));
        }
        assertFalse(band.isConnected());
    }

    @Test
    void closingIsPromptAndTheBandIsHeardAgain() throws Exception {
        VirtualBand band = world.add(BandModel.MI4, "band");
        Host host = Host.connect(world, band);
        Instant start = time.now();
        host.close();
        host.close();
        assertEquals(start, time.now());
        assertFalse(band.isConnected());
    }

    @Test
    void whatIsQueuedIsHandedOutBeforeTheLinkIsClosed() throws Exception {
        VirtualBand band = world.add(BandModel.MI2, "band").linkedWith(KEY);
        Host host = Host.enter(world, band, KEY);
        host.link().write(Host.uuid("2a06"), Bytes.of(2), GattLink.Write.COMMAND);
        long before = world.air().traffic().packetsToBand();
        host.close();
        assertTrue(band.diary().stream().anyMatch(line -> line.contains("vibrat")), () -> band.diary().toString());
        assertEquals(before + 1, world.air().traffic().packetsToBand());
        time.advance(Duration.ofMinutes(1));
        assertFalse(band.isConnected());
    }

    @Test
    void outOfRangeNothingIsHandedOut() throws Exception {
        VirtualBand band = world.add(BandModel.MI2, "band").linkedWith(KEY);
        Host host = Host.enter(world, band, KEY);
        host.link().write(Host.uuid("2a06"), Bytes.of(2), GattLink.Write.COMMAND);
        world.takeAway(band);
        host.close();
        assertFalse(band.diary().stream().anyMatch(line -> line.contains("vibrat")), () -> band.diary().toString());
    }

    @Test
    void anInterruptedHostIsCancelled() throws Exception {
        VirtualBand band = world.add(BandModel.MI4, "band");
        try (Host host = Host.connect(world, band)) {
            Thread.currentThread().interrupt();
            assertThrows(Cancelled.class, () -> host.next(LONG));
            assertTrue(Thread.interrupted(), "the flag stays, for whoever called");
            assertEquals(Optional.empty(), host.next(Duration.ofSeconds(1)), "the link still stands");
        }
        Thread.currentThread().interrupt();
        assertThrows(Cancelled.class, () -> world.radio().connect(band.address(), LONG));
        assertTrue(Thread.interrupted());
        world.radio().connect(band.address(), LONG).close();
    }

    @Test
    void whatACharacteristicDoesNotAllowIsAnError() throws Exception {
        VirtualBand band = world.add(BandModel.MI2, "band");
        try (Host host = Host.connect(world, band)) {
            assertThrows(RequestRefused.class, () -> host.read("0005"));
            assertThrows(RequestRefused.class, () -> host.say("0020", "00"));
            assertThrows(RequestRefused.class,
                    () -> host.link().write(Host.uuid("0009"), Bytes.of(2, 0), GattLink.Write.REQUEST));
        }
    }

    private Radio.Ear listen(List<Advertisement> heard) {
        return new VirtualRadio(world.air()).listen(heard::add);
    }
}
