package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
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

/** R14: a band that is gone for good is freed in the account, remembered, and told when it turns up. */
class LostBandTest {
    @TempDir
    Path folder;
    private WholeHouse house;
    private VirtualBand band;

    @BeforeEach
    void loseTheKitchensBand() throws WristwayException {
        house = new WholeHouse(folder);
        house.signIn();
        band = house.linked(BandModel.MI4, "kitchen", Duration.ofMinutes(30));
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    @DisplayName("R14: only the account is cleared; the entry and the key are kept")
    void isGivenUp() throws WristwayException {
        Report report = house.run(Verb.LOST, "kitchen");
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertTrue(report.conclusion().endsWith("the band itself still has its key"), report.conclusion());
        assertFalse(report.lines().stream().anyMatch(line -> line.step() == Step.BAND), report::toString);
        assertFalse(house.accountLists(band));
        assertEquals(LinkState.LOST, house.gateway().wearables().find("kitchen").state());
        assertTrue(house.gateway().wearables().find("kitchen").keyPresent());
        assertTrue(house.gateway().plans().pending().isEmpty());
        assertEquals(Outcome.ALREADY, house.run(Verb.LOST, "kitchen").outcome());
    }

    @Test
    @DisplayName("R14: when it is heard again, that is told once, and linking it goes on where it was")
    void turnsUp() throws WristwayException {
        house.run(Verb.LOST, "kitchen");
        house.world.bringBack(band);
        house.pass(Duration.ofMinutes(1));
        assertEquals(1, house.events.stream().filter("wearable/found-again"::equals).count());
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome());
        assertEquals(LinkState.LINKED_HERE, house.gateway().wearables().find("kitchen").state());
        assertEquals(1, house.gateway().wearables().all().size());
    }
}
