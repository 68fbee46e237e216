package io.github.wristway.virtual.band.first;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who a band of the first generation lets in, typed as hex from the fact sheet. */
class OneLoginTest {
    private static final String OURS = "12345678";
    private static final String OTHERS = "87654321";
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex(OURS + "ff".repeat(12)));
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);

    @Test
    void aFreeBandIsTakenByTap() throws Exception {
        VirtualBand shelf = band(BandModel.MI1A).tappedAfter(Duration.ofSeconds(5));
        assertTrue(shelf.isFree());
        try (OneHost host = OneHost.connect(world, shelf)) {
            host.introduce(OURS, 0);
            assertEquals("06", host.hear("ff03"));
            assertEquals("13", host.hear("ff03"));
            assertTrue(shelf.asksForTap());
            assertEquals("15", host.hear("ff03"));
            host.introduce(OURS, 0);
            assertEquals("0a", host.hear("ff03"));
        }
        assertEquals(OURS, shelf.key().orElseThrow().reveal().slice(0, 4).hex());
    }

    @ParameterizedTest
    @CsvSource({"MI1, 05", "MI1A, 0a", "MI1S, 05"})
    void itsOwnerIsWelcomeWithoutATap(BandModel model, String welcome) throws Exception {
        VirtualBand shelf = band(model).linkedWith(KEY).holding(Duration.ofHours(1));
        try (OneHost host = OneHost.connect(world, shelf)) {
            host.introduce(OURS, 0);
            assertEquals(welcome, host.hear("ff03"));
        }
        assertEquals(60, shelf.storedMinutes());
    }

    @Test
    void aNewOwnerCostsTheOldOneItsMinutesOnceSomebodyTaps() throws Exception {
        VirtualBand shelf = band(BandModel.MI1S).linkedWith(KEY).holding(Duration.ofHours(1));
        try (OneHost host = OneHost.connect(world, shelf)) {
            host.introduce(OTHERS, 0);
            assertEquals("06", host.hear("ff03"));
        }
        assertEquals(60, shelf.storedMinutes(), "nobody tapped");
        shelf.tappedAfter(MOMENT);
        try (OneHost host = OneHost.connect(world, shelf)) {
            host.introduce(OTHERS, 0);
            while (!host.hear("ff03").equals("15")) assertTrue(shelf.asksForTap());
        }
        assertEquals(0, shelf.storedMinutes());
    }

    @Test
    void nobodyTaps() throws Exception {
        VirtualBand shelf = band(BandModel.MI1).tappedAfter(MOMENT);
        shelf.fault(Fault.NO_TAP, 1);
        try (OneHost host = OneHost.connect(world, shelf)) {
            host.introduce(OURS, 0);
            assertEquals("06", host.hear("ff03"));
            assertEquals("13", host.hear("ff03"));
            assertEquals("ef", host.hear("ff03"));
            assertThrows(LinkLost.class, () -> host.next(MOMENT));
        }
        assertTrue(shelf.isFree());
    }

    @Test
    void aWrongChecksumIsNoIntroduction() throws Exception {
        VirtualBand shelf = band(BandModel.MI1).linkedWith(KEY);
        try (OneHost host = OneHost.connect(world, shelf)) {
            host.say("ff04", OURS + "001eaa4600" + "00".repeat(11));
            assertEquals("09", host.hear("ff03"));
            assertFalse(shelf.isAuthenticated());
        }
    }

    @Test
    void aStrangerMayReadAndIsCutOff() throws Exception {
        VirtualBand shelf = band(BandModel.MI1A).linkedWith(KEY).holding(Duration.ofHours(1));
        try (OneHost host = OneHost.connect(world, shelf)) {
            assertEquals(shelf.serial(), host.read("ff01").substring(0, 16));
            assertEquals("1a0201080", host.read("ff0a").substring(0, 9), "months count from 0");
            assertEquals("", host.read("ff04"));
            assertEquals("ffff", host.read("ff0f"));
            host.listen("ff07");
            host.say("ff05", "06");
            host.say("ff05", "09");
            assertEquals(Optional.empty(), host.next(Duration.ofSeconds(20)));
            assertThrows(LinkLost.class, () -> host.next(Duration.ofSeconds(20)));
        }
        assertEquals(0, shelf.forgottenMinutes());
        assertEquals(0, shelf.resets());
    }

    @Test
    void aBandThatTheVendorsAppLinkedSaysThatItIsPaired() throws Exception {
        VirtualBand shelf = band(BandModel.MI1S);
        shelf.linkByVendor();
        try (OneHost host = OneHost.connect(world, shelf)) {
            assertEquals("02", host.read("ff0f"));
        }
    }

    private VirtualBand band(BandModel model) {
        return world.add(model, "shelf", new Address("C8:0F:10:00:86:58"), -60);
    }

    private OneHost entered(VirtualBand band) throws WristwayException {
        OneHost host = OneHost.connect(world, band);
        host.introduce(OURS, 0);
        assertTrue(host.hear("ff03").matches("05|0a"));
        return host;
    }
}
