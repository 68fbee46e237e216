package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody is told to reset the band in its menu, and does so when it suits them. */
@DisplayName("R24, R25: a guided reset closes itself")
class GuidedResetTest {
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

    private VirtualBand kitchen(BandModel model) throws WristwayException {
        VirtualBand band = house.linked(model, "kitchen", Duration.ofHours(1));
        house.run(Verb.SYNC, "kitchen");
        return band;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"MI4, More → Settings → Factory reset", "MI6, Settings → Factory reset"})
    void daysAfterItsAccountWasCleared_alsoOverARestart(BandModel model, String menu) throws WristwayException {
        VirtualBand band = kitchen(model);
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        Report report = house.run(Verb.UNLINK, "kitchen", Wish.Option.ACCOUNT_ONLY);
        assertEquals(Outcome.PARTIAL, report.outcome(), report::toString);
        assertTrue(report.lines().stream().anyMatch(line -> line.said().contains(menu)), report::toString);
        assertEquals(LinkState.ORPHANED, house.gateway().wearables().find("kitchen").state());

        house.passDays(3);
        house.restart();
        assertEquals(1, house.gateway().plans().pending().size(), "it waits as long as it takes");
        band.resetByMenu();
        house.pass(Duration.ofHours(3));
        assertEquals(1, house.gateway().plans().pending().size(), "nobody has heard it yet");
        house.world.bringBack(band);
        house.pass(Duration.ofMinutes(12));
        assertTrue(house.gateway().plans().pending().isEmpty(), () -> band.diary().toString());
        assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("kitchen").state());
        assertFalse(house.gateway().wearables().find("kitchen").keyPresent());
    }

    @Test
    void daysAfterAResetWasAskedForThatOnlyItsMenuCanDo() throws WristwayException {
        VirtualBand band = kitchen(BandModel.MI7);
        assertEquals(Outcome.QUEUED, house.run(Verb.RESET, "kitchen").outcome());
        house.world.takeAway(band);
        house.passDays(3);
        house.restart();
        band.resetByMenu();
        house.world.bringBack(band);
        house.pass(Duration.ofMinutes(12));
        assertTrue(house.gateway().plans().pending().isEmpty(), () -> band.diary().toString());
        assertEquals(LinkState.ORPHANED, house.gateway().wearables().find("kitchen").state(), "such a band does not tell that it is free");
    }

    @Test
    void ofAModelThatTellsThatItIsFree_daysLater() throws WristwayException {
        VirtualBand band = kitchen(BandModel.MI8);
        assertEquals(Outcome.QUEUED, house.run(Verb.RESET, "kitchen").outcome());
        house.passDays(1);
        house.restart();
        band.resetByMenu();
        house.pass(Duration.ofMinutes(12));
        assertTrue(house.gateway().plans().pending().isEmpty(), () -> band.diary().toString());
        assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("kitchen").state());
    }
}
