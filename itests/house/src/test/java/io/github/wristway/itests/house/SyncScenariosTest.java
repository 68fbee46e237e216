package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sync brings, what it leaves, what it says; and a link that breaks where it hurts most. */
class SyncScenariosTest {
    @TempDir
    Path folder;
    private WholeHouse house;

    @BeforeEach
    void open() {
        house = new WholeHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static String saved(Report report) {
        return report.lines().stream().filter(line -> line.step() == Step.SAVE).findFirst().orElseThrow().said();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLeftOnTheBandIsStillThere(BandModel model) throws WristwayException {
        house.signIn();
        VirtualBand band = house.linkable(model, Duration.ZERO);
        house.link(band, "kitchen");
        band.record(120);
        int held = band.storedMinutes();
        Report kept = house.run(Verb.SYNC, "kitchen", Option.KEEP);
        assertEquals(Outcome.OK, kept.outcome(), kept::toString);
        assertTrue(saved(kept).endsWith(" stored, and left on the band"), kept::toString);
        assertTrue(band.storedMinutes() >= held && band.forgottenMinutes() == 0, band::toString);
        long stored = house.storedMinutes("kitchen");
        assertTrue(stored >= 120, "stored " + stored);

        assertEquals("nothing new on it", saved(house.run(Verb.SYNC, "kitchen", Option.KEEP)));
        house.run(Verb.SYNC, "kitchen");
        assertTrue(band.forgottenMinutes() >= held);
        assertEquals(stored, house.storedMinutes("kitchen"));
    }

    @Test
    void timesWithoutARecordAreToldAndTheFirstSyncHasNoneBeforeItsBeginning() throws WristwayException {
        VirtualBand band = house.world.add(BandModel.MI3, "hall").tappedAfter(Duration.ofSeconds(1));
        house.link(band, "kitchen");
        Bytes hour = Bytes.ofHex("01000000".repeat(60));
        Instant five = Instant.parse("2026-11-22T05:00:00Z");
        band.holding(five, hour).holding(five.plus(Duration.ofMinutes(130)), hour);
        Report first = house.run(Verb.SYNC, "kitchen");
        assertEquals("120 minutes stored; 1 gap: 06:00 to 07:10", saved(first));
        band.holding(five.plus(Duration.ofMinutes(192)), Bytes.ofHex("01000000"));
        assertEquals("1 minute stored; 1 gap: 08:10 to 08:12", saved(house.run(Verb.SYNC, "kitchen")));
    }

    /** A gap is told only where there is one, not between any two syncs. */
    @ParameterizedTest
    @EnumSource
    void aDayOfSyncsHasNoGaps(BandModel model) throws WristwayException {
        house.signIn();
        VirtualBand band = house.linkable(model, Duration.ofHours(2));
        house.link(band, "kitchen");
        for (int sync = 0; sync < 6; sync++) {
            house.pass(Duration.ofMinutes(37).plusSeconds(11));
            Report report = house.run(Verb.SYNC, "kitchen");
            assertTrue(saved(report).contains(" minutes") && saved(report).endsWith(" stored"), report::toString);
        }
    }

    /** Wherever the link breaks: either the plan says that it is linked, and it is, or the next try links it. */
    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 26})
    void aBandThatTookOurKeyIsNeverLost(int packets) throws WristwayException {
        VirtualBand band = house.world.add(BandModel.MI2, "desk").tappedAfter(Duration.ofSeconds(2));
        house.world.air().dropAfter(band, packets);
        Report broken = house.link(band, "kitchen");
        house.world.air().forgetDrop(band);
        if (!broken.outcome().isSuccess()) {
            Report again = house.link(band, "kitchen");
            assertEquals(Outcome.OK, again.outcome(), () -> broken + " " + again + " " + band.diary());
        }
        band.record(10);
        Report sync = house.run(Verb.SYNC, "kitchen");
        assertEquals(Outcome.OK, sync.outcome(), sync::toString);
        assertEquals(band.serial(), house.gateway().wearables().find("kitchen").serial().orElseThrow());
        assertEquals(1, house.gateway().wearables().all().size());
    }
}
