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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody knows what a reset does to a firmware that came after us: it is refused before anything is changed anywhere. */
class UnknownFirmwareScenariosTest {
    private static final String NEW = "V9.1.0.0";

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
        VirtualBand band = house.linkable(model, Duration.ofHours(1)).running(NEW);
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome());
        return band;
    }

    @ParameterizedTest
    @CsvSource({
        "MI2, UNLINK, vendor's app", "MI3, RESET,  More → Factory reset", "MI4, UNLINK, More → Settings → Factory reset",
        "MI4, RESET,  More → Settings → Factory reset", "MI5, UNLINK, More → Factory reset", "MI6, UNLINK, Settings → Factory reset",
    })
    @Tag("R33")
    void theRefusalComesBeforeTheAccountAndNamesTheWayOut(BandModel model, Verb verb, String way) throws WristwayException {
        VirtualBand band = kitchen(model);
        boolean listed = house.accountLists(band);
        Report report = house.run(verb, "kitchen");
        assertEquals(Outcome.UNSUPPORTED, report.outcome(), report::toString);
        assertTrue(report.conclusion().contains(NEW), report::toString);
        assertTrue(report.next().orElseThrow().contains(way), report::toString);
        assertTrue(report.places().isEmpty(), "no place was touched: " + report);
        assertEquals(listed, house.accountLists(band));
        assertFalse(band.isFree());
        assertEquals(LinkState.LINKED_HERE, house.gateway().wearables().find("kitchen").state());
        assertTrue(house.gateway().plans().pending().isEmpty());

        assertEquals(Outcome.OK, house.run(Verb.SYNC, "kitchen").outcome());
        assertTrue(house.storedMinutes("kitchen") >= 60);
    }

    @Test
    void theAccountCanBeLeftAndTheMenuDoesTheRest() throws WristwayException {
        VirtualBand band = kitchen(BandModel.MI4);
        assertEquals(Outcome.PARTIAL, house.run(Verb.UNLINK, "kitchen", Wish.Option.ACCOUNT_ONLY).outcome());
        assertFalse(house.accountLists(band));
        assertTrue(band.resetByMenu());
        house.pass(Duration.ofMinutes(5));
        assertTrue(house.gateway().plans().pending().isEmpty());
        assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("kitchen").state());
    }
}
