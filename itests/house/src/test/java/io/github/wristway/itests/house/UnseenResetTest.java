package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A model that does not tell whether it is free refuses our key: that alone proves nothing, and is no reason to stop. */
class UnseenResetTest {
    private static final String LIKELY = "it refuses our key now, and a reset was begun on 22 November 2026, ";

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
        VirtualBand band = house.vendorLinked(model, "kitchen", Duration.ofHours(1));
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome());
        return band;
    }

    /** A Band 7 that was reset in its menu, as the plan had asked. */
    private VirtualBand resetUnseen() throws WristwayException {
        VirtualBand band = kitchen(BandModel.MI7);
        assertEquals(Outcome.QUEUED, house.run(Verb.RESET, "kitchen").outcome());
        band.resetByMenu();
        house.passUntilNothingWaits(Duration.ofMinutes(15));
        assertTrue(house.gateway().plans().pending().isEmpty());
        return band;
    }

    /** Its owner takes it along, and links it with the vendor's app again. */
    private void comesBackLinkedAnew(VirtualBand band) {
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        house.linkByVendor(band);
        house.world.bringBack(band);
        house.pass(Duration.ofMinutes(15));
    }

    private static Report.Line line(Report report, Step step) {
        return report.lines().stream().filter(one -> one.step() == step).findFirst().orElseThrow(() -> new AssertionError(report));
    }

    @ParameterizedTest
    @EnumSource(value = Verb.class, names = {"UNLINK", "HANDOVER"})
    void aPlanAfterItGoesOnToTheAccount_andSaysThatItIsLikelyFree(Verb verb) throws WristwayException {
        VirtualBand band = resetUnseen();
        Report report = house.run(verb, "kitchen");
        assertEquals(Outcome.SENT_NOT_VERIFIED, report.outcome(), report::toString);
        assertEquals(Map.of(Place.ACCOUNT, Outcome.OK, Place.BAND, Outcome.SENT_NOT_VERIFIED, Place.HOST, Outcome.ALREADY), report.places());
        assertTrue(line(report, Step.BAND).said().startsWith(LIKELY) && line(report, Step.BAND).said().endsWith("likely free; nobody has seen it free"), report::toString);
        assertTrue(report.next().orElseThrow().startsWith("Look at the band whether it is as new"), report::toString);
        assertFalse(house.accountLists(band));
        assertTrue(house.gateway().plans().pending().isEmpty());
        assertTrue(house.gateway().wearables().find("kitchen").keyPresent(), "the key may still be needed");
    }

    @Test
    void theSameTypedAgainFinishesAgain() throws WristwayException {
        resetUnseen();
        for (int i = 0; i < 2; i++) {
            Report report = house.run(Verb.RESET, "kitchen");
            assertEquals(Outcome.SENT_NOT_VERIFIED, report.outcome(), report::toString);
            assertTrue(line(report, Step.BAND).said().startsWith(LIKELY), report::toString);
            house.restart();
            house.pass(Duration.ofSeconds(5));
        }
    }

    @Test
    void thePlanSaysSoBeforehand() throws WristwayException {
        resetUnseen();
        Plan plan = house.gateway().plans().make(Wish.of(Verb.HANDOVER, "kitchen"));
        assertTrue(plan.lines().get(0).does().contains("; a reset was begun on 22 November 2026, "), plan::toString);
        assertTrue(plan.lines().stream().anyMatch(one -> one.step() == Step.BAND && one.does().contains("likely free")), plan::toString);
        assertTrue(plan.warnings().stream().noneMatch(warning -> warning.contains("ends at the look")), plan::toString);
    }

    @Test
    void withoutAResetBeforeItARefusalStopsThePlan() throws WristwayException {
        VirtualBand band = kitchen(BandModel.MI7);
        band.linkByStranger();
        Report report = house.run(Verb.HANDOVER, "kitchen");
        assertEquals(Outcome.KEY_STALE, report.outcome(), report::toString);
        assertTrue(house.accountLists(band));
    }

    @Test
    void linkedAnewSinceItIsNoExplanationAnyMore() throws WristwayException {
        VirtualBand band = resetUnseen();
        house.linkByVendor(band);
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome());
        band.linkByStranger();
        assertEquals(Outcome.KEY_STALE, house.run(Verb.UNLINK, "kitchen").outcome());
    }

    @Test
    void aModelThatTellsWhetherItIsFreeIsAwaitedUntilItSaysSo() throws WristwayException {
        VirtualBand band = kitchen(BandModel.MI9);
        assertEquals(Outcome.QUEUED, house.run(Verb.RESET, "kitchen").outcome());
        comesBackLinkedAnew(band);
        PendingPlan pending = house.gateway().plans().pending().get(0);
        assertEquals("kitchen to be heard as free", pending.waitsFor());
        assertTrue(pending.done().stream().anyMatch(one -> one.said().startsWith("it refuses our key now, as one does that was linked anew; reset it on the band")), pending::toString);
        band.resetByMenu();
        house.passUntilNothingWaits(Duration.ofMinutes(15));
        assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("kitchen").state());
    }

    @Test
    void oneThatNeverTellsIsNotSaidToBeResetByAnybody() throws WristwayException {
        VirtualBand band = kitchen(BandModel.MI7);
        String planId = house.run(Verb.RESET, "kitchen").planId();
        comesBackLinkedAnew(band);
        Report report = house.gateway().plans().await(planId, Duration.ZERO);
        assertEquals(Outcome.SENT_NOT_VERIFIED, report.outcome(), report::toString);
        assertEquals("it refuses our key now: it was reset, or linked anew; nobody has seen it free", line(report, Step.BAND).said());
    }
}
