package io.github.wristway.virtual.band;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a band tells of itself and of now. */
class SensorTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T18:00:30Z");
    private final World world = World.empty(time, 1);
    private final VirtualBand band = world.add(BandModel.MI4, "band").linkedWith(KEY).holding(Duration.ofDays(1));

    @Test
    void aSingleMeasurementTakesAWhile() throws Exception {
        try (Host host = Host.enter(world, band, KEY)) {
            host.listen("2a37");
            host.say("2a39", "150201");
            Bytes measured = Bytes.ofHex(host.hear("2a37"));
            assertEquals(0, measured.u8(0));
            assertTrue(measured.u8(1) > 45 && measured.u8(1) < 180);
            assertEquals(Optional.empty(), host.next(Duration.ofSeconds(20)));
            band.wear(false);
            host.say("2a39", "150201");
            assertEquals("0000", host.hear("2a37"), "nothing to measure");
        }
    }

    @Test
    void continuousMeasurementStopsWhenNobodyAsksForMore() throws Exception {
        try (Host host = Host.enter(world, band, KEY)) {
            host.listen("2a37");
            host.say("2a39", "150101");
            int values = 0;
            for (; host.next(Duration.ofSeconds(9)).isPresent(); values++) {
                if (values == 5) host.say("2a39", "16");
            }
            assertTrue(values > 10 && values < 30, "values: " + values);
        }
    }

    @Test
    void stepsAreToldWhileTheyAreTaken() throws Exception {
        time.advance(Duration.ofMinutes(90)); // to where this wearer may run, and in any case stirs
        try (Host host = Host.enter(world, band, KEY)) {
            long before = Bytes.ofHex(host.read("0007")).u32(1);
            assertEquals(Optional.empty(), host.next(Duration.ofMinutes(1)), "nobody listens");
            host.listen("0007");
            long steps = before;
            for (int i = 0; i < 20; i++) {
                Bytes told = Bytes.ofHex(hearSteps(host));
                assertTrue(told.u32(1) > steps, "only when they change");
                steps = told.u32(1);
            }
            assertEquals(steps, Bytes.ofHex(host.read("0007")).u32(1));
            host.link().unsubscribe(Host.uuid("0007"));
            assertEquals(Optional.empty(), host.next(Duration.ofMinutes(10)));
        }
    }

    /** Sitting still may take a while. */
    private static String hearSteps(Host host) throws Exception {
        return host.next(Duration.ofHours(1)).orElseThrow().value().hex();
    }

    @Test
    void continuousMeasurementEndsAboutTwentySecondsAfterTheLastReminder() throws Exception {
        try (Host host = Host.enter(world, band, KEY)) {
            host.listen("2a37");
            host.say("2a39", "150101");
            for (int i = 0; i < 5; i++) {
                time.advance(Duration.ofSeconds(12));
                host.say("2a39", "16");
            }
            Instant reminded = time.now();
            Instant last = reminded;
            while (host.next(Duration.ofSeconds(9)).isPresent()) last = time.now();
            long seconds = Duration.between(reminded, last).toSeconds();
            assertTrue(seconds >= 18 && seconds <= 21, "ended after " + seconds + " s");
        }
    }

    @Test
    void itTellsAboutItselfToEverybody() throws Exception {
        try (Host host = Host.connect(world, band)) {
            assertEquals("V1.0.9.66", new String(Bytes.ofHex(host.read("2a28")).toArray()));
            assertEquals(band.serial(), new String(Bytes.ofHex(host.read("2a25")).toArray()));
            Bytes steps = Bytes.ofHex(host.read("0007"));
            assertEquals(13, steps.length());
            assertTrue(steps.startsWith(0x0c) && steps.u32(1) > 1000, "a day has steps by the evening");
            Bytes battery = Bytes.ofHex(host.read("0006"));
            assertEquals(20, battery.length());
            assertTrue(battery.u8(1) > 20 && battery.u8(1) <= 100);
            assertEquals("ea07021a1200", battery.slice(3, 6).hex(), "three days ago");
        }
    }

    @Test
    void alarmsAreKept() throws Exception {
        try (Host host = Host.enter(world, band, KEY)) {
            host.listen("0003");
            host.say("0003", "0282070e7f");
            assertEquals("100201", host.hear("0003"));
            host.say("0003", "0d");
            assertEquals("100d0100000000000112", host.hear("0003"));
        }
    }

    @Test
    void findingItIsInItsDiary() throws Exception {
        try (Host host = Host.connect(world, band)) {
            host.say("2a06", "03");
            assertEquals(Optional.empty(), host.next(Duration.ofSeconds(1)));
        }
        assertTrue(band.diary().get(band.diary().size() - 1).endsWith("vibrates"));
    }
}
