package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.ConfirmationNeeded;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R39: history is erased on its own, and only on its own")
class EraseScenariosTest {
    @TempDir
    Path folder;
    private WholeHouse house;
    private VirtualBand band;

    @BeforeEach
    void syncKitchen() throws WristwayException {
        house = new WholeHouse(folder);
        band = house.world.add(BandModel.MI2, "desk").tappedAfter(Duration.ofSeconds(2)).holding(Duration.ofHours(2));
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome());
        house.run(Verb.SYNC, "kitchen");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static Wish of(String person) {
        return new Wish(Verb.ERASE, "kitchen", Set.of(), Optional.empty(), Optional.of(person), Optional.empty(), Optional.empty());
    }

    @Test
    @Tag("R39")
    void allOfABandGoes_withTheCountOfEachTable_andNothingElse() throws WristwayException {
        Plan plan = house.gateway().plans().make(Wish.of(Verb.ERASE, "kitchen"));
        assertEquals(Consent.Level.NAME, plan.consent());
        String does = plan.lines().get(0).does();
        assertTrue(does.matches("erase 1 day with 1\\d\\d minutes; rows: open_hour \\d+, day 1, latest_sample \\d+, workout 0, raw_file 0"), does);
        assertTrue(plan.warnings().stream().anyMatch(warning -> warning.contains("next sync may bring back")), plan::toString);
        Report report = house.gateway().plans().run(plan, new Consent.Named("kitchen"), Watcher.NOBODY);
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertEquals(Map.of(Place.HISTORY, Outcome.OK), report.places());
        assertEquals(Set.of(Place.BAND, Place.ACCOUNT, Place.HOST), report.untouched().keySet());
        assertTrue(report.lines().get(0).said().startsWith(does.replace("erase ", "erased ")), report::toString);
        assertEquals(0, house.storedMinutes("kitchen"));
        assertEquals(LinkState.LINKED_HERE, house.gateway().wearables().find("kitchen").state());
        assertTrue(house.gateway().wearables().find("kitchen").keyPresent());
        assertEquals(Outcome.ALREADY, house.run(Verb.ERASE, "kitchen").outcome());
    }

    @Test
    void aYesIsNotEnough_andTheTokenFitsOnlyWhatWasShown() throws WristwayException {
        Wish wish = Wish.of(Verb.ERASE, "kitchen");
        Plan shown = house.gateway().plans().make(wish);
        assertThrows(ConfirmationNeeded.class, () -> house.run(wish, new Consent.Yes()));
        band.record(30);
        house.run(Verb.SYNC, "kitchen");
        assertThrows(ConfirmationNeeded.class, () -> house.gateway().plans().run(shown, new Consent.Token(shown.token()), Watcher.NOBODY));
        assertTrue(house.storedMinutes("kitchen") >= 149);
        assertEquals(Outcome.OK, house.run(Verb.ERASE, "kitchen").outcome());
    }

    @Test
    @Tag("R39")
    void ofAPersonOnlyWhatLiesInTheTimeInWhichSheWoreIt() throws WristwayException {
        long before = house.storedMinutes("kitchen");
        house.pass(Duration.ofMinutes(40));
        house.run(Verb.SYNC, "kitchen");
        assertTrue(house.storedMinutes("kitchen") >= before + 38);
        Plan plan = house.gateway().plans().make(of("anna"));
        assertTrue(plan.warnings().stream().anyMatch(warning -> warning.contains("minutes from before or after anna wore it")), plan::toString);
        assertEquals(Outcome.OK, house.run(of("anna"), new Consent.Named("kitchen")).outcome());
        assertTrue(Math.abs(house.storedMinutes("kitchen") - before) <= 2, "what it had recorded before she wore it here stays");
        assertEquals(Outcome.ALREADY, house.run(of("anna"), new Consent.NotAsked()).outcome());
        assertEquals(Outcome.ALREADY, house.run(of("ben"), new Consent.NotAsked()).outcome());
    }

    @Test
    void whatTheBandHasMeanwhileIsStoredAgain() throws WristwayException {
        house.run(Verb.ERASE, "kitchen");
        band.record(30);
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "kitchen").outcome());
        assertTrue(house.storedMinutes("kitchen") >= 30);
    }
}
