package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A band whose clock or zone is wrong: what it recorded is told, and hides nothing that it records later. */
class WrongTimeScenariosTest {
    private static final Duration YEARS = Duration.ofDays(5 * 365);

    @TempDir
    Path folder;
    private WholeHouse house;

    @BeforeEach
    void open() throws WristwayException {
        house = new WholeHouse(folder);
        house.signIn();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String synced() throws WristwayException {
        Report report = house.run(Verb.SYNC, "kitchen");
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        return report.lines().stream().filter(line -> line.step() == Step.SAVE).findFirst().orElseThrow().said();
    }

    private void assertLaterMinutesCome() throws WristwayException {
        for (int sync = 1; sync <= 3; sync++) {
            long before = house.storedMinutes("kitchen");
            house.pass(Duration.ofMinutes(45));
            String said = synced();
            assertTrue(house.storedMinutes("kitchen") >= before + 44, said);
        }
        List<Sample> future = house.gateway().history().samples("kitchen", house.time.now().plus(Duration.ofHours(1)), house.time.now().plus(YEARS.multipliedBy(2)));
        assertEquals(List.of(), future, "nothing of the future is believed");
    }

    @ParameterizedTest
    @EnumSource
    void aClockThatIsYearsAheadIsSetAndItsMinutesAreTold(BandModel model) throws WristwayException {
        VirtualBand band = house.linkable(model, Duration.ZERO);
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome());
        band.clockOff(YEARS);
        band.record(60);
        assertEquals("nothing new on it; what it dates up to 21 Nov 2031 stays on it, for its clock was wrong then", synced());
        assertLaterMinutesCome();
    }

    @ParameterizedTest
    @EnumSource
    void aClockThatIsYearsBehindIsSet(BandModel model) throws WristwayException {
        VirtualBand band = house.linkable(model, Duration.ZERO);
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome());
        band.clockOff(YEARS.negated());
        band.record(60);
        synced();
        assertLaterMinutesCome();
    }

    /** Whoever else sets the zone in the middle of a sync: each reply names the zone that it means. */
    @ParameterizedTest
    @ValueSource(ints = {100, 300, 500, 700, 900, 1100, 1300, 1500})
    void aZoneThatChangesWhileItIsSyncedMovesNoMinute(int afterMillis) throws WristwayException {
        VirtualBand band = house.linkable(BandModel.MI3, Duration.ZERO);
        house.link(band, "kitchen");
        Bytes hour = Bytes.ofHex("01000000".repeat(60));
        Instant five = Instant.parse("2026-11-22T05:00:00Z");
        band.holding(five, hour).holding(five.plus(Duration.ofMinutes(130)), hour);
        house.time.after(Duration.ofMillis(afterMillis), () -> band.inZone(ZoneOffset.ofHours(-7)));
        assertEquals("120 minutes stored; 1 gap: 06:00 to 07:10", synced());
    }
}
