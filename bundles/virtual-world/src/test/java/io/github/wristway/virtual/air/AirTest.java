package io.github.wristway.virtual.air;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.OutOfRange;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How fast the air is, and who is heard in it. */
class AirTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));
    private static final Duration LONG = Duration.ofSeconds(45);

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);

    /**
     * The formula: R round trips, then as many events as the packets need. Connecting is left out on both sides; the
     * disconnect takes no time here, so R is 8: authentication on, random, proof, control on, data on, since, start,
     * acknowledge.
     */
    @ParameterizedTest(name = "{0} days, {1}, interval {2} ms")
    @CsvSource({"7, MI2, 7.5", "7, MI2, 50", "7, MI4, 50", "1, MI3, 15", "7, MI5, 7.5", "3, MI5, 30"})
    void aTransferTakesWhatTheFormulaSays(int days, BandModel model, double intervalMillis) throws Exception {
        Duration interval = Duration.ofNanos((long) (intervalMillis * 1_000_000));
        World fast = new World(time, AirRules.usual(1).withConnectionInterval(interval), ZoneOffset.UTC);
        VirtualBand band = fast.add(model, "band").linkedWith(KEY).holding(Duration.ofDays(days));
        Host.connect(fast, band).close(); // the services are known from now on

        Host host = Host.connect(fast, band);
        Traffic before = fast.air().traffic();
        Instant start = time.now();
        host.listen("0009");
        host.say("0009", "0200");
        host.say("0009", "0300" + Host.encrypt(KEY, Bytes.ofHex(host.hear("0009")).from(3)).hex());
        host.hear("0009");
        host.listen("0004");
        host.listen("0005");
        host.say("0004", "0101e907010100000000");
        host.hear("0004");
        host.say("0004", "02");
        while (!host.next(LONG).orElseThrow().characteristic().equals(Host.uuid("0004"))) {
            // data
        }
        host.say("0004", "03");
        host.hear("0004");

        int sample = model.traits().sampleSize();
        int payload = sample * ((model.traits().mtu() - 4) / sample);
        long packets = (1440L * days * sample + payload - 1) / payload;
        assertEquals(interval.multipliedBy(8 + (packets + 7) / 8), Duration.between(start, time.now()));
        assertEquals(8, fast.air().traffic().since(before).roundTrips());
        host.close();
    }

    @Test
    void answersMayComeOneEventLater() throws Exception {
        World slow = new World(time, AirRules.usual(1).answeringInNextEvent(), ZoneOffset.UTC);
        VirtualBand band = slow.add(BandModel.MI4, "band").linkedWith(KEY);
        try (Host host = Host.connect(slow, band)) {
            Instant start = time.now();
            host.read("2a2b");
            host.read("2a2b");
            assertEquals(Duration.ofMillis(4 * 50), Duration.between(start, time.now()));
        }
    }

    @Test
    void newerBandsTakeLongerPackets() throws Exception {
        try (GattLink link = world.radio().connect(world.add(BandModel.MI2, "old").address(), LONG)) {
            assertEquals(23, link.mtu());
        }
        try (GattLink link = world.radio().connect(world.add(BandModel.MI4, "new").address(), LONG)) {
            assertEquals(247, link.mtu());
        }
    }

    @Test
    void thingsAreHeardAgainAndAgain() {
        VirtualBand band = world.add(BandModel.MI4, "band");
        List<Advertisement> heard = new ArrayList<>();
        Radio.Ear ear = listen(heard);
        time.advance(Duration.ofSeconds(60));
        ear.close();
        int soFar = heard.size();
        assertTrue(soFar >= 58 && soFar <= 61, "about one a second: " + soFar);
        assertEquals("Mi Smart Band 4", heard.get(0).name());
        assertEquals(band.address(), heard.get(0).address());
        assertTrue(heard.stream().allMatch(one -> Math.abs(one.rssiDbm() + 60) <= 3));
        assertTrue(heard.stream().map(Advertisement::rssiDbm).distinct().count() > 1);
        time.advance(Duration.ofSeconds(60));
        assertEquals(soFar, heard.size(), "a closed ear hears nothing");
    }

    private Radio.Ear listen(List<Advertisement> heard) {
        return new VirtualRadio(world.air()).listen(heard::add);
    }

    @Test
    void whatIsOutOfRangeIsNotHeardAndTakesNoLink() throws Exception {
        VirtualBand band = world.add(BandModel.MI4, "band");
        world.takeAway(band);
        List<Advertisement> heard = new ArrayList<>();
        Radio.Ear ear = listen(heard);
        Instant start = time.now();
        assertThrows(OutOfRange.class, () -> world.radio().connect(band.address(), LONG));
        assertEquals(LONG, Duration.between(start, time.now()));
        assertEquals(List.of(), heard);
        ear.close();
        world.bringBack(band);
        world.radio().connect(band.address(), LONG).close();
    }
}
