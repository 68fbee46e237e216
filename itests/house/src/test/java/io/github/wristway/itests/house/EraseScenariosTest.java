package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Days;
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
import java.time.LocalDate;
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
    void ofSomeDaysOnlyWhatWasMeasuredOnThem() throws WristwayException {
        long before = house.storedMinutes("kitchen");
        LocalDate today = LocalDate.now(house.gateway().clock());
        house.pass(Duration.ofDays(2));
        house.run(Verb.SYNC, "kitchen");
        long all = house.storedMinutes("kitchen");
        Plan plan = house.gateway().plans().make(on(today, today));
        assertTrue(plan.headline().startsWith("Erase the history of \"kitchen\" on "), plan.headline());
        assertTrue(plan.warnings().stream().anyMatch(warning -> warning.endsWith(" other minutes stay.")), plan::toString);
        assertNotEquals(house.gateway().plans().make(Wish.of(Verb.ERASE, "kitchen")).token(), plan.token());
        assertEquals(Outcome.OK, house.gateway().plans().run(plan, new Consent.Token(plan.token()), Watcher.NOBODY).outcome());
        assertTrue(house.storedMinutes("kitchen") <= all - before, "those of the first day are gone");
        assertTrue(house.storedMinutes("kitchen") >= 1440, "and no others");
        assertEquals(Outcome.ALREADY, house.run(on(today, today), new Consent.NotAsked()).outcome());
        assertEquals(Outcome.ALREADY, house.run(on(today.minusYears(2), today.minusYears(1)), new Consent.NotAsked()).outcome());
    }

    private static Wish on(LocalDate from, LocalDate until) {
        return new Wish(Verb.ERASE, "kitchen", Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                        new Days(Optional.of(from), Optional.of(until)));
    }

    /** One transaction per band, as in any batch. */
    @Test
    void ofAPersonWithTwoBands_theOneThatHasChangedSinceSheAgreedHoldsUpNothing() throws WristwayException {
        VirtualBand other = house.world.add(BandModel.MI2, "shelf").tappedAfter(Duration.ofSeconds(2)).holding(Duration.ofHours(2));
        house.link(other, "office");
        house.run(Verb.SYNC, "office");
        Plan kitchen = house.gateway().plans().make(Wish.of(Verb.ERASE, "kitchen"));
        Plan office = house.gateway().plans().make(Wish.of(Verb.ERASE, "office"));
        band.record(30);
        house.run(Verb.SYNC, "kitchen");
        assertThrows(ConfirmationNeeded.class, () -> house.gateway().plans().run(kitchen, new Consent.Token(kitchen.token()), Watcher.NOBODY));
        assertEquals(Outcome.OK, house.gateway().plans().run(office, new Consent.Token(office.token()), Watcher.NOBODY).outcome());
        assertTrue(house.storedMinutes("kitchen") >= 149);
        assertEquals(0, house.storedMinutes("office"));
        assertEquals(Outcome.OK, house.run(Verb.ERASE, "kitchen").outcome());
        assertEquals(Outcome.ALREADY, house.run(Verb.ERASE, "office").outcome());
    }

    @Test
    void whatTheBandHasMeanwhileIsStoredAgain() throws WristwayException {
        house.run(Verb.ERASE, "kitchen");
        band.record(30);
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "kitchen").outcome());
        assertTrue(house.storedMinutes("kitchen") >= 30);
    }
}
