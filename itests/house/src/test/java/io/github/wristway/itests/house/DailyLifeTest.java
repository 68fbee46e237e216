package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Sighting;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.NotOwner;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Rebooting;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an owner does with bands that stay: find, sync, reset, look who is there. */
class DailyLifeTest {
    @TempDir
    Path folder;
    private WholeHouse house;
    private VirtualBand band;

    @BeforeEach
    void linkHall() throws WristwayException {
        house = new WholeHouse(folder);
        band = house.world.add(BandModel.MI3, "hall").tappedAfter(Duration.ofSeconds(1));
        assertEquals(Outcome.OK, house.link(band, "hall").outcome());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void syncingTwiceStoresEverythingOnce() throws WristwayException {
        band.record(45);
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "hall").outcome());
        long stored = house.storedMinutes("hall");
        assertTrue(stored >= 45, "stored " + stored);
        Report again = house.run(Verb.SYNC, "hall");
        assertEquals(Outcome.OK, again.outcome());
        assertEquals(stored, house.storedMinutes("hall"));
    }

    @Test
    void aBrokenSyncGoesOnWhereItWasBroken() throws WristwayException {
        band.record(600);
        int held = band.storedMinutes();
        house.world.air().dropAfter(band, 60);
        Report broken = house.run(Verb.SYNC, "hall");
        assertEquals(Outcome.OUT_OF_RANGE, broken.outcome(), broken::toString);
        assertTrue(house.storedMinutes("hall") >= band.forgottenMinutes(), "only what is stored was forgotten");
        house.world.air().forgetDrop(band);
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "hall").outcome());
        assertTrue(house.storedMinutes("hall") >= held, house.storedMinutes("hall") + " of " + held);
    }

    @Test
    void aSyncOutOfReachSaysSoAndIsNotQueued() throws WristwayException {
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        Report report = house.run(Verb.SYNC, "hall");
        assertEquals(Outcome.OUT_OF_RANGE, report.outcome());
        assertTrue(report.next().orElseThrow().contains("metres"));
        assertTrue(house.gateway().plans().pending().isEmpty());
    }

    @Test
    @Tag("R38")
    void aResetErasesTheBandAndKeepsTheHistory() throws WristwayException {
        band.record(30);
        Plan plan = house.gateway().plans().make(Wish.of(Verb.RESET, "hall"));
        assertEquals(Consent.Level.NAME, plan.consent(), "nothing was synced yet");
        Report report = house.gateway().plans().run(plan, new Consent.Named("hall"), Watcher.NOBODY);
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertEquals(Set.of(Place.BAND, Place.HOST), report.places().keySet());
        assertTrue(band.isFree());
        assertTrue(house.storedMinutes("hall") >= 30);
        assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("hall").state());
    }

    @Test
    void theVendorsAppIsNamedBeforeABand4IsReset() throws WristwayException {
        house.signIn();
        VirtualBand four = house.vendorLinked(BandModel.MI4, "kitchen", Duration.ofMinutes(30));
        house.link(four, "kitchen");
        Plan plan = house.gateway().plans().make(Wish.of(Verb.RESET, "kitchen"));
        assertTrue(plan.warnings().stream().anyMatch(warning -> warning.contains("only be linked again through the vendor's app")), plan::toString);
        assertTrue(plan.warnings().stream().anyMatch(warning -> warning.startsWith("If the account of anna@example.org still lists it")), plan::toString);
    }

    @Test
    void planningChangesNothing() throws WristwayException {
        band.record(30);
        int before = band.storedMinutes();
        for (Verb verb : List.of(Verb.SYNC, Verb.UNLINK, Verb.RESET, Verb.FORGET, Verb.RELINK, Verb.MOVE, Verb.HANDOVER, Verb.ERASE)) house.gateway().plans().make(Wish.of(verb, "hall"));
        assertEquals(before, band.storedMinutes());
        assertFalse(band.isFree());
        assertEquals(LinkState.LINKED_HERE, house.gateway().wearables().find("hall").state());
        assertTrue(house.gateway().plans().pending().isEmpty());
    }

    @Test
    @Tag("R28")
    void aScanTellsWhoIsThereAndALookWhoseItIs() throws WristwayException {
        VirtualBand stranger = house.world.add(BandModel.MI5, "stranger");
        stranger.linkByVendor();
        List<Sighting> heard = house.gateway().air().scan(Duration.ofSeconds(5));
        Sighting ours = heard.stream().filter(one -> one.heard().address().equals(band.address())).findFirst().orElseThrow();
        assertEquals(Optional.of("hall"), ours.wearable().map(wearable -> wearable.name()));
        Sighting looked = house.gateway().air().look(stranger.address().text());
        assertEquals(Optional.of("Mi Smart Band 5"), looked.modelName());
        assertEquals(Condition.State.LINKED, looked.condition().orElseThrow().state());
        assertTrue(looked.wearable().isEmpty());
    }

    @Test
    void findLetsItVibrateAndARebootLosesNothing() throws WristwayException {
        house.gateway().wearables().use("hall", Alerting.class, Watcher.NOBODY, alerting -> alerting.find(Duration.ofSeconds(5)));
        assertTrue(band.diary().stream().anyMatch(line -> line.contains("vibrat")), () -> band.diary().toString());
        band.record(20);
        house.gateway().wearables().use("hall", Rebooting.class, Watcher.NOBODY, Rebooting::reboot);
        house.pass(Duration.ofSeconds(20));
        house.run(Verb.SYNC, "hall");
        assertTrue(house.storedMinutes("hall") >= 20);
    }

    @Test
    void whoPlansWhileAnotherPlanIsAtWorkIsToldSo() throws WristwayException {
        List<WristwayException> told = new ArrayList<>();
        Watcher meddler = new Watcher() {
            @Override
            public void started(Step step) {
                try {
                    house.gateway().plans().make(Wish.of(Verb.UNLINK, "hall"));
                } catch (WristwayException e) {
                    told.add(e);
                }
            }

            @Override
            public void ended(Report.Line line) {}

            @Override
            public void tapNow(Duration within) {}

            @Override
            public void progress(String unit, long done, long expected) {}
        };
        Plan plan = house.gateway().plans().make(Wish.of(Verb.SYNC, "hall"));
        assertEquals(Outcome.OK, house.gateway().plans().run(plan, new Consent.NotAsked(), meddler).outcome());
        assertEquals(Outcome.BUSY, told.get(0).outcome());
        assertEquals("hall is busy with sync", told.get(0).getMessage());
    }

    @Test
    @Tag("R6")
    void anAccountThatDoesNotOwnItIsTold() throws WristwayException {
        house.signIn();
        VirtualBand four = house.world.add(BandModel.MI4, "garden");
        four.linkByVendor();
        house.pass(Duration.ofSeconds(3));
        Wish wish = new Wish(Verb.LINK, four.address().text(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(WholeHouse.ANNA));
        assertThrows(NotOwner.class, () -> house.gateway().plans().make(wish));
        assertThrows(OutOfRange.class, () -> house.gateway().air().look("AA:BB:CC:DD:EE:FF"));
    }
}
