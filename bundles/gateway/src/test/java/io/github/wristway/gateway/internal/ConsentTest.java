package io.github.wristway.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.ConfirmationNeeded;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.gateway.device.Series;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who agrees to a plan has seen it, and agrees to just that one. */
class ConsentTest {
    @TempDir
    Path folder;
    private ScriptedHouse house;

    @BeforeEach
    void linkKitchen() throws WristwayException {
        house = ScriptedHouse.on(folder);
        house.link("kitchen");
        house.acme.offers.add((Resetting) () -> {
            house.acme.free = true;
            return Resetting.Reply.CONFIRMED;
        });
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Plan plan(Verb verb) throws WristwayException {
        house.hear();
        return house.gateway().plans().make(Wish.of(verb, "kitchen"));
    }

    private Report run(Plan plan, Consent consent) throws WristwayException {
        return house.gateway().plans().run(plan, consent, Watcher.NOBODY);
    }

    private ConfirmationNeeded refused(Plan plan, Consent consent) {
        ConfirmationNeeded refused = assertThrows(ConfirmationNeeded.class, () -> run(plan, consent));
        assertEquals(plan.token(), refused.token());
        return refused;
    }

    private void store(int minutes) throws WristwayException {
        String id = house.gateway().wearables().find("kitchen").id();
        house.room.store().samples().store(id, List.of(new Series(Metric.STEPS, house.time.now().minus(Duration.ofMinutes(minutes)), new int[minutes])));
    }

    @Test
    void whatMayEraseDataWantsItsNameOrItsToken() throws WristwayException {
        Plan plan = plan(Verb.RESET);
        assertEquals(Consent.Level.NAME, plan.consent());
        ConfirmationNeeded refused = refused(plan, new Consent.Yes());
        assertEquals("there may be data that is only on kitchen, and this erases it", refused.getMessage());
        assertEquals("Look at the plan, then add --confirm " + plan.token() + "; or sync first", refused.remedy());
        assertFalse(house.acme.free);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kitchen", " Kitchen "})
    void itsNameIsTakenHoweverItIsSpelt(String typed) throws WristwayException {
        assertEquals(Outcome.OK, run(plan(Verb.RESET), new Consent.Named(typed)).outcome());
    }

    @Test
    void anotherNameIsNoConsent() throws WristwayException {
        Plan plan = plan(Verb.RESET);
        ConfirmationNeeded refused = refused(plan, new Consent.Named("attic"));
        assertEquals("that is not the name of the band; nothing has changed", refused.getMessage());
        assertEquals("Type kitchen, or use --confirm " + plan.token(), refused.remedy());
    }

    @Test
    void aTokenOfAnotherPlanIsNoConsent() throws WristwayException {
        Plan plan = plan(Verb.RESET);
        ConfirmationNeeded refused = refused(plan, new Consent.Token("00000000"));
        assertEquals("the token fits another plan: something has changed since", refused.getMessage());
        assertEquals("Look at the plan again (wearable:plan reset kitchen), then use --confirm " + plan.token(), refused.remedy());
        assertEquals(Outcome.OK, run(plan, new Consent.Token(" " + plan.token().toUpperCase(java.util.Locale.ROOT) + " ")).outcome());
    }

    @Test
    void whereNothingIsLostAYesIsEnough_andNothingLessIs() throws WristwayException {
        store(5);
        Plan plan = plan(Verb.FORGET);
        assertEquals(Consent.Level.YES, plan.consent());
        ConfirmationNeeded refused = refused(plan, new Consent.NotAsked());
        assertEquals("this cannot be taken back", refused.getMessage());
        assertEquals("Look at the plan, then add --yes, or --confirm " + plan.token(), refused.remedy());
        refused(plan, new Consent.Named("attic"));
        assertEquals(Outcome.OK, run(plan, new Consent.Named("kitchen")).outcome());
    }

    @Test
    void aResetRightAfterASyncNeedsNoName() throws WristwayException {
        store(20);
        assertEquals(Consent.Level.YES, plan(Verb.RESET).consent());
        assertEquals(Outcome.OK, run(plan(Verb.RESET), new Consent.Yes()).outcome());
    }

    @Test
    void anErasureWantsItsName() throws WristwayException {
        store(20);
        Plan plan = plan(Verb.ERASE);
        ConfirmationNeeded refused = refused(plan, new Consent.Yes());
        assertEquals("what is stored of kitchen would be lost for good", refused.getMessage());
        assertEquals("Look at the plan, then add --confirm " + plan.token(), refused.remedy());
        assertEquals(Outcome.OK, run(plan, new Consent.Named("kitchen")).outcome());
    }

    @Test
    void aSyncAsksNobody() throws WristwayException {
        assertEquals(Outcome.OK, run(plan(Verb.SYNC), new Consent.NotAsked()).outcome());
    }

    @Test
    void whatWasStoredSinceThePlanWasShownMakesItAnotherPlan() throws WristwayException {
        Plan plan = plan(Verb.FORGET);
        store(20);
        ConfirmationNeeded refused = assertThrows(ConfirmationNeeded.class, () -> run(plan, new Consent.Token(plan.token())));
        assertTrue(!plan.token().equals(refused.token()));
        assertEquals(Outcome.OK, run(plan, new Consent.Token(refused.token())).outcome());
    }

    @Test
    void whoAgreesAtOnceNeedNotWaitForASecondLook_andWhoComesLateGetsOne() throws WristwayException {
        store(20);
        house.acme.looks = 0;
        run(plan(Verb.RELINK), new Consent.Yes());
        assertEquals(1, house.acme.looks);
        Plan plan = plan(Verb.RESET);
        assertEquals(2, house.acme.looks);
        run(plan, new Consent.Yes());
        assertEquals(3, house.acme.looks, "whether it is free now");
        Plan late = plan(Verb.RELINK);
        house.time.pass(Duration.ofMinutes(3));
        run(late, new Consent.Yes());
        assertEquals(5, house.acme.looks);
    }

    @Test
    void anErasureIsCountedAgainBeforeItIsRun() throws WristwayException {
        store(20);
        Plan plan = plan(Verb.ERASE);
        store(30);
        assertThrows(ConfirmationNeeded.class, () -> run(plan, new Consent.Token(plan.token())));
        assertEquals(1, house.gateway().history().days("kitchen", java.time.LocalDate.EPOCH, java.time.LocalDate.of(2030, 1, 1)).size());
    }
}
