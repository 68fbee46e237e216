package io.github.wristway.virtual.band.first;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import io.github.wristway.virtual.band.told.Alarm;
import io.github.wristway.virtual.band.told.BandSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole dialogues with bands of the first generation, typed as hex from the fact sheet. */
class OneDialogueTest {
    private static final String OURS = "12345678";
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex(OURS + "ff".repeat(12)));
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);

    @ParameterizedTest
    @EnumSource(value = BandModel.class, names = {"MI1", "MI1A", "MI1S"})
    void forgetsExactlyWhatIsAcknowledged(BandModel model) throws Exception {
        Instant start = Instant.parse("2026-03-01T07:00:00Z");
        VirtualBand shelf = band(model).linkedWith(KEY)
                .holding(start, Bytes.copyOf(new byte[2 * model.traits().sampleSize()]))
                .holding(start.plusSeconds(1800), Bytes.copyOf(new byte[model.traits().sampleSize()]));
        String length = "%02x00".formatted(2 * model.traits().sampleSize());
        try (OneHost host = entered(shelf)) {
            host.listen("ff07");
            host.say("ff05", "06");
            assertEquals("011a020107000003000200", host.hear("ff07"));
            host.hear("ff07");
            assertEquals("011a0201071e0001000100", host.hear("ff07"));
            host.hear("ff07");
            assertEquals("011a0201071f0000000000", host.hear("ff07"));
            host.say("ff05", "0a1a0201070000ffff");
            host.say("ff05", "0a1a0201071e00" + "%02xff".formatted(~model.traits().sampleSize() & 0xff));
            assertEquals(3, shelf.storedMinutes(), "a wrong length forgets nothing, a length turned round keeps");
            host.say("ff05", "0a1a0201070000" + length);
        }
        assertEquals(1, shelf.storedMinutes());
        assertEquals(2, shelf.forgottenMinutes());
    }

    @Test
    void isReset() throws Exception {
        VirtualBand shelf = band(BandModel.MI1S).linkedWith(KEY).holding(Duration.ofHours(1));
        Address before = shelf.address();
        try (OneHost host = entered(shelf)) {
            host.say("ff05", "09");
            assertEquals("0a", host.hear("ff03"));
            assertThrows(LinkLost.class, () -> host.next(MOMENT));
        }
        assertTrue(shelf.isFree());
        assertEquals(before, shelf.address());
    }

    @Test
    void refusesAReset() throws Exception {
        VirtualBand shelf = band(BandModel.MI1S).linkedWith(KEY);
        shelf.fault(Fault.REFUSES_RESET, 1);
        try (OneHost host = entered(shelf)) {
            host.say("ff05", "09");
            assertEquals("09", host.hear("ff03"));
        }
        assertFalse(shelf.isFree());
    }

    @Test
    void tellsStepsAndHeartRate() throws Exception {
        VirtualBand shelf = band(BandModel.MI1S).linkedWith(KEY);
        try (OneHost host = entered(shelf)) {
            host.listen("ff06");
            host.listen("2a37");
            host.say("ff05", "0301");
            assertEquals(4, host.hear("ff06").length());
            host.say("ff05", "0300");
            host.say("2a39", "150201");
            assertTrue(host.hear("2a37").startsWith("06"));
        }
    }

    @Test
    void tellsStepsUntilItIsToldToStop() throws Exception {
        VirtualBand shelf = band(BandModel.MI1).linkedWith(KEY);
        try (OneHost host = entered(shelf)) {
            host.listen("ff06");
            host.say("ff05", "0301");
            String first = host.hear("ff06");
            assertNotEquals(first, host.hear("ff06"));
            host.say("ff05", "0300");
            assertEquals(Optional.empty(), host.next(Duration.ofMinutes(10)));
        }
    }

    @Test
    void keepsItsSettings() throws Exception {
        VirtualBand shelf = band(BandModel.MI1S).linkedWith(KEY);
        try (OneHost host = entered(shelf)) {
            host.say("ff05", "0500401f");
            host.say("ff05", "0f01");
            host.say("ff05", "0401011a02010a1e001e7f");
            host.say("ff05", "0e06000001");
            host.say("2a39", "150001");
            host.say("ff05", "0409011a02010a1e001e7f");
            host.say("ff05", "0f");
            host.say("ff05", "77");
        }
        BandSettings settings = shelf.settings();
        assertEquals(OptionalInt.of(8000), settings.goal());
        assertEquals(Optional.of(BandSettings.WearSide.RIGHT), settings.wearSide());
        assertEquals(List.of(new Alarm(1, true, true, 10, 30, 0x7f)), List.copyOf(settings.alarms()));
        assertEquals(Set.of("0500", "0f", "0401", "0e", "1500", "ff04"), settings.raw().keySet());
    }

    @Test
    void vibrates() throws Exception {
        VirtualBand shelf = band(BandModel.MI1A).linkedWith(KEY);
        try (OneHost host = entered(shelf)) {
            host.say("ff05", "0801");
            assertTrue(shelf.display().vibrates());
            host.say("ff05", "13");
            assertFalse(shelf.display().vibrates());
            host.say("2a06", "02");
            host.say("2a06", "04");
            host.say("ff0a", "1a0201090000ffffffffffff"); // waits for the answer: what was said before has arrived
            assertFalse(shelf.display().vibrates());
        }
        List<String> felt = shelf.diary().stream().filter(line -> line.contains("vibrat")).map(line -> line.substring(21)).toList();
        assertEquals(List.of("vibrates until it is told to stop", "stops vibrating", "vibrates ten times", "vibrates"), felt);
    }

    @Test
    void hasItsClockSet() throws Exception {
        VirtualBand shelf = band(BandModel.MI1).linkedWith(KEY);
        try (OneHost host = entered(shelf)) {
            host.say("ff0a", "1a0201090000ffffffffffff");
            assertEquals("1a0201090000", host.read("ff0a").substring(0, 12));
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
