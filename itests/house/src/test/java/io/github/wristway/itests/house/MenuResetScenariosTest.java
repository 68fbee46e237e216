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
import io.github.wristway.virtual.account.AccountFault;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Band 7 knows no reset over the air and never says that it is free: its owner is led to its menu. */
class MenuResetScenariosTest {
    private static final String MENU = "Settings → System → Factory reset";

    @TempDir
    Path folder;
    private WholeHouse house;
    private VirtualBand band;

    @BeforeEach
    void linkKitchen() throws WristwayException {
        house = new WholeHouse(folder);
        house.signIn();
        band = house.linked(BandModel.MI7, "kitchen", Duration.ofHours(2));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void assertReset() throws WristwayException {
        assertTrue(house.gateway().plans().pending().isEmpty(), () -> band.diary().toString());
        assertEquals(LinkState.ORPHANED, house.gateway().wearables().find("kitchen").state(), "nobody saw it free");
        assertTrue(house.gateway().wearables().find("kitchen").keyPresent(), "the key may still be needed");
        assertEquals(Optional.of(band.address()), house.gateway().wearables().find("kitchen").address(), "its serial number told where it is");
        assertTrue(house.storedMinutes("kitchen") >= 120);
    }

    @ParameterizedTest
    @EnumSource(value = Verb.class, names = {"UNLINK", "RESET"})
    @Tag("R24")
    void thePlanLeadsToTheMenuBeforehand(Verb verb) throws WristwayException {
        Plan plan = house.gateway().plans().make(Wish.of(verb, "kitchen"));
        Plan.Line line = plan.lines().stream().filter(one -> one.step() == Step.BAND).findFirst().orElseThrow();
        assertEquals("reset it on the band: " + MENU + " → confirm; the plan waits until it is heard as free", line.does());
        assertTrue(plan.warnings().stream().anyMatch(warning -> warning.contains("cannot be reset from here")), plan::toString);
    }

    @ParameterizedTest
    @EnumSource(value = Verb.class, names = {"UNLINK", "RESET"})
    @Tag("R25")
    void itWaitsForTheMenuAndClosesByItself(Verb verb) throws WristwayException {
        Report report = house.run(verb, "kitchen");
        assertEquals(verb == Verb.UNLINK ? Outcome.PARTIAL : Outcome.QUEUED, report.outcome(), report::toString);
        assertTrue(report.lines().stream().anyMatch(line -> line.step() == Step.BAND && line.said().contains(MENU)), report::toString);
        assertEquals(verb == Verb.RESET, house.accountLists(band));
        assertTrue(house.storedMinutes("kitchen") >= 120, "it is saved at once");
        assertFalse(band.isFree());
        assertTrue(house.gateway().wearables().find("kitchen").keyPresent());

        house.pass(Duration.ofMinutes(40));
        assertEquals(1, house.gateway().plans().pending().size(), "as long as it is linked as it is, the plan waits");
        assertTrue(band.resetByMenu());
        house.pass(Duration.ofMinutes(12));
        assertReset();
        assertEquals(verb == Verb.RESET, house.accountLists(band));
    }

    @Test
    void alsoOverARestartAndWithTheBandAway() throws WristwayException {
        assertEquals(Outcome.PARTIAL, house.run(Verb.UNLINK, "kitchen").outcome());
        house.restart();
        house.world.takeAway(band);
        band.resetByMenu();
        house.pass(Duration.ofMinutes(20));
        assertEquals(1, house.gateway().plans().pending().size());
        house.restart();
        house.world.bringBack(band);
        house.pass(Duration.ofMinutes(12));
        assertReset();
    }

    @Test
    void waitingDrainsNobodysBattery() throws WristwayException {
        house.run(Verb.UNLINK, "kitchen");
        long links = house.world.air().traffic().links();
        house.pass(Duration.ofHours(4));
        long tries = house.world.air().traffic().links() - links;
        assertTrue(tries > 0 && tries < 40, tries + " links in four hours");
    }

    @Test
    void givenUpItIsLinkedAsBefore() throws WristwayException {
        house.run(Verb.RESET, "kitchen");
        assertEquals(Outcome.CANCELLED, house.gateway().plans().cancel("kitchen").outcome());
        assertEquals(LinkState.LINKED_HERE, house.gateway().wearables().find("kitchen").state());
        band.record(10);
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "kitchen").outcome());
    }

    @Test
    void whileThePlanWaitsItIsSyncedIfSomebodyAsks() throws WristwayException {
        house.run(Verb.UNLINK, "kitchen");
        house.pass(Duration.ofMinutes(30));
        long before = house.storedMinutes("kitchen");
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "kitchen").outcome());
        assertTrue(house.storedMinutes("kitchen") >= before + 25);
    }

    @Test
    void outOfReachNothingIsDoneUntilItIsHeard() throws WristwayException {
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        assertEquals(Outcome.QUEUED, house.run(Verb.UNLINK, "kitchen").outcome());
        assertTrue(house.accountLists(band));
        house.world.bringBack(band);
        house.pass(Duration.ofMinutes(3));
        assertFalse(house.accountLists(band));
        PendingPlan pending = house.gateway().plans().pending().get(0);
        assertTrue(pending.done().stream().anyMatch(line -> line.said().contains(MENU)), pending::toString);
        band.resetByMenu();
        house.pass(Duration.ofMinutes(12));
        assertReset();
    }

    @Test
    void oneThatWasResetBeforeIsTakenOutOfTheAccountAllTheSame() throws WristwayException {
        house.run(Verb.SYNC, "kitchen");
        band.resetByMenu();
        house.pass(Duration.ofMinutes(1));
        Plan plan = house.gateway().plans().make(Wish.of(Verb.UNLINK, "kitchen"));
        assertTrue(plan.lines().stream().anyMatch(line -> line.step() == Step.BAND && line.does().contains("was reset")), plan::toString);
        Report report = house.run(Verb.UNLINK, "kitchen");
        assertEquals(Outcome.SENT_NOT_VERIFIED, report.outcome(), report::toString);
        assertEquals(Map.of(Place.ACCOUNT, Outcome.OK, Place.BAND, Outcome.SENT_NOT_VERIFIED, Place.HOST, Outcome.OK), report.places());
        assertTrue(report.conclusion().startsWith("kitchen: it was reset") && !report.conclusion().contains("sent"), report::toString);
        assertTrue(report.next().orElseThrow().contains("wearable:link kitchen"), report::toString);
        assertFalse(house.accountLists(band));
        assertReset();
    }

    @Test
    void aLateAccountFinishesThePlanWithoutTheBand() throws WristwayException {
        house.server.fault(AccountFault.OFFLINE);
        assertEquals(Outcome.QUEUED, house.run(Verb.UNLINK, "kitchen").outcome());
        band.resetByMenu();
        house.pass(Duration.ofMinutes(12));
        assertEquals(1, house.gateway().plans().pending().size());
        house.world.takeAway(band);
        house.server.heal();
        house.pass(Duration.ofMinutes(15));
        assertFalse(house.accountLists(band));
        assertReset();
    }

    @Test
    void accountOnlyNoticesTheResetToo() throws WristwayException {
        house.run(Verb.SYNC, "kitchen");
        assertEquals(Outcome.PARTIAL, house.run(Verb.UNLINK, "kitchen", Wish.Option.ACCOUNT_ONLY).outcome());
        band.resetByMenu();
        house.pass(Duration.ofMinutes(12));
        assertReset();
    }

    @Test
    void linkedAnewByTheVendorsAppItIsTheOldAcquaintance() throws WristwayException {
        house.run(Verb.UNLINK, "kitchen");
        band.resetByMenu();
        house.pass(Duration.ofMinutes(12));
        String id = house.gateway().wearables().find("kitchen").id();
        house.linkByVendor(band);
        Report link = house.link(band, "kitchen");
        assertEquals(Outcome.OK, link.outcome(), link::toString);
        assertEquals(id, house.gateway().wearables().find("kitchen").id());
        band.record(10);
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "kitchen").outcome());
    }
}
