package io.github.wristway.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.gateway.internal.store.Journal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans that wait are shown, waited for, given up, and taken up again. */
class PendingPlansTest {
    @TempDir
    Path folder;
    private ScriptedHouse house;

    @BeforeEach
    void linkKitchen() throws WristwayException {
        house = ScriptedHouse.on(folder);
        house.link("kitchen");
        letItBeReset();
    }

    private void letItBeReset() {
        house.acme.offers.add((Resetting) () -> {
            house.acme.free = true;
            return Resetting.Reply.CONFIRMED;
        });
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** An unlink that waits, since the wearable is away. */
    private Report unlinkFromAfar() throws WristwayException {
        house.walksOff();
        return agreed(Wish.of(Verb.UNLINK, "kitchen"));
    }

    private Report agreed(Wish wish) throws WristwayException {
        return house.gateway().plans().run(house.gateway().plans().make(wish), new Consent.Named("kitchen"), Watcher.NOBODY);
    }

    private LinkState state() throws WristwayException {
        return house.gateway().wearables().find("kitchen").state();
    }

    private Journal journal() throws WristwayException {
        return house.room.store().journal();
    }

    @Test
    void oneThatWaitsSaysForWhatAndHowFarItIs() throws WristwayException {
        Instant asked = house.time.now();
        Report report = unlinkFromAfar();
        assertEquals(Outcome.QUEUED, report.outcome(), report::toString);
        PendingPlan pending = house.gateway().plans().pending().get(0);
        assertEquals(List.of(report.planId(), Verb.UNLINK, "kitchen", "kitchen to be heard"),
                     List.of(pending.id(), pending.verb(), pending.wearable(), pending.waitsFor()));
        assertTrue(pending.since().isAfter(asked));
        assertEquals(List.of(Step.LOOK), pending.done().stream().map(Report.Line::step).toList());
        assertEquals(LinkState.UNLINK_PENDING, state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kitchen", " KITCHEN "})
    void oneThatHasChangedNothingIsGivenUpWithoutATrace(String typed) throws WristwayException {
        Report waits = unlinkFromAfar();
        Report report = house.gateway().plans().cancel(typed);
        assertEquals(List.of(waits.planId(), Verb.UNLINK, "kitchen", Outcome.CANCELLED, "given up; nothing has changed"),
                     List.of(report.planId(), report.verb(), report.wearable(), report.outcome(), report.conclusion()));
        assertEquals(LinkState.LINKED_HERE, state());
        assertEquals(List.of(), house.gateway().plans().pending());
        assertTrue(house.gateway().proofs().audit().isEmpty());
        house.comesBack();
        assertFalse(house.acme.free, "nobody goes on with it");
    }

    @Test
    void oneThatHasChangedSomethingLeavesTheRestToPeople() throws WristwayException {
        ScriptedAccounts cloud = new ScriptedAccounts();
        cloud.with(ScriptedAccounts.ANNA, ScriptedAccounts.linked("it", Optional.of(ScriptedHouse.ADDRESS), Optional.empty()));
        house.house.surroundings().accounts.add(cloud);
        agreed(Wish.of(Verb.UNLINK, "kitchen", Wish.Option.ACCOUNT_ONLY));
        assertEquals(List.of("unlink it"), cloud.diary);
        String planId = house.gateway().plans().pending().get(0).id();
        Report report = house.gateway().plans().cancel(planId.toUpperCase(java.util.Locale.ROOT));
        assertEquals(List.of(Outcome.PARTIAL, "given up; what is done or sent stays so"), List.of(report.outcome(), report.conclusion()));
        assertEquals(List.of(Step.ACCOUNT, Step.BAND), report.lines().stream().map(Report.Line::step).toList());
        assertEquals(LinkState.ORPHANED, state());
        assertEquals(2, house.gateway().proofs().audit().stream().filter(entry -> entry.act().name().equals("PLAN_CANCEL")).count(), "before and after");
        assertEquals(List.of(), house.gateway().plans().pending());
    }

    @Test
    void whatNobodyKnowsCannotBeGivenUpOrWaitedFor() throws WristwayException {
        unlinkFromAfar();
        for (NotFound unknown : List.of(assertThrows(NotFound.class, () -> house.gateway().plans().cancel(" attic ")),
                                        assertThrows(NotFound.class, () -> house.gateway().plans().await("attic", Duration.ofHours(1))))) {
            assertEquals("no plan goes by \"attic\"", unknown.getMessage());
        }
        assertEquals(1, house.gateway().plans().pending().size());
    }

    @Test
    void whoWaitsLongEnoughIsToldWhereItIs() throws WristwayException {
        Report waits = unlinkFromAfar();
        Instant before = house.time.now();
        Report report = house.gateway().plans().await("kitchen", Duration.ofMillis(90_500));
        assertEquals(List.of(waits.planId(), Outcome.QUEUED, "it waits for kitchen to be heard"), List.of(report.planId(), report.outcome(), report.conclusion()));
        assertEquals(before.plusMillis(90_500), house.time.now());
    }

    @Test
    void whoWaitsIsToldAtOnceWhenItIsOver() throws WristwayException {
        unlinkFromAfar();
        house.time.meanwhile = house::hear;
        Instant before = house.time.now();
        Report report = house.gateway().plans().await("kitchen", Duration.ofHours(1));
        assertEquals("kitchen is free: it can be linked to any phone", report.conclusion(), report::toString);
        assertTrue(house.time.now().isBefore(before.plusSeconds(60)), () -> before + " to " + house.time.now());
        assertEquals(List.of(), house.gateway().plans().pending());
    }

    @Test
    void whoIsInterruptedWaitsNoMoreAndThePlanGoesOn() throws WristwayException {
        unlinkFromAfar();
        Thread.currentThread().interrupt();
        Report report = house.gateway().plans().await("kitchen", Duration.ofHours(1));
        assertTrue(Thread.interrupted(), "and keeps the flag");
        assertEquals("it waits for kitchen to be heard", report.conclusion());
    }

    @Test
    void howOneEndedThatNobodyWaitedForIsTold_alsoWithoutAJournal() throws WristwayException {
        house.hear();
        String planId = house.gateway().plans().start(house.gateway().plans().make(Wish.of(Verb.SYNC, "kitchen")), new Consent.Yes());
        assertEquals(List.of(), house.gateway().plans().pending());
        for (String typed : List.of("kitchen", "Kitchen", planId)) {
            assertEquals("kitchen is synced", house.gateway().plans().await(typed, Duration.ofHours(1)).conclusion());
        }
        assertEquals(2, house.gateway().plans().await(planId, Duration.ZERO).lines().size(), "with what its steps have said");
    }

    /** As an earlier life of the gateway leaves it that was killed. */
    private void leaveRunning(Verb verb) throws WristwayException {
        journal().begin(new Journal.Entry("left99", verb, house.gateway().wearables().find("kitchen").id(), Set.of(), Optional.empty(), Journal.State.RUNNING,
                house.time.now(), "", Optional.empty()));
    }

    @Test
    void oneAtWorkThatNobodyCanStopIsNotGivenUp() throws WristwayException {
        leaveRunning(Verb.UNLINK);
        assertEquals("nothing: it is at work", house.gateway().plans().pending().get(0).waitsFor());
        Busy busy = assertThrows(Busy.class, () -> house.gateway().plans().cancel("kitchen"));
        assertEquals("kitchen is busy with its unlink, which cannot be stopped any more", busy.getMessage());
    }

    @Test
    void afterARestartOneThatWasAtWorkWaitsAndGoesOnByItself() throws WristwayException {
        leaveRunning(Verb.UNLINK);
        house.walksOff();
        restart();
        assertEquals("the gateway to go on with it", house.gateway().plans().pending().get(0).waitsFor());
        house.events.clear();
        house.comesBack();
        house.time.doWhatWasPutOff();
        assertEquals(List.of(), house.gateway().plans().pending());
        assertTrue(house.acme.free);
        assertTrue(house.events.contains("plan/went-on null"), house.events::toString);
        assertEquals(LinkState.UNPAIRED, state());
    }

    private void restart() throws WristwayException {
        Instant now = house.time.now();
        house.close();
        house = ScriptedHouse.on(folder);
        house.acme.free = false;
        letItBeReset();
        house.time.meanwhile = () -> {};
        house.time.pass(Duration.between(house.time.now(), now));
    }

    @Test
    void oneThatIsSaidToRunAndNobodyIsAtIsTakenUpByAndBy() throws WristwayException {
        leaveRunning(Verb.UNLINK);
        house.walksOff();
        house.time.doWhatWasPutOff();
        assertEquals("kitchen to be heard", house.gateway().plans().pending().get(0).waitsFor());
        leaveRunningMove();
        house.time.doWhatWasPutOff();
        assertEquals(1, house.gateway().plans().pending().size(), "a move is not gone on with by itself");
    }

    private void leaveRunningMove() throws WristwayException {
        journal().begin(new Journal.Entry("move99", Verb.MOVE, house.gateway().wearables().find("kitchen").id(), Set.of(), Optional.empty(), Journal.State.RUNNING,
                house.time.now(), "", Optional.empty()));
    }

    @Test
    void afterTheEndOfTheGatewayNothingGoesOn() throws WristwayException {
        unlinkFromAfar();
        house.house.close();
        house.comesBack();
        house.time.doWhatWasPutOff();
        assertFalse(house.acme.free);
    }

    @Test
    void triesThatCameToNothingAreNotRepeatedAtOnce() throws WristwayException {
        unlinkFromAfar();
        house.time.doWhatWasPutOff();
        Instant tried = journal().steps(house.gateway().plans().pending().get(0).id()).get(0).at();
        house.time.doWhatWasPutOff();
        assertEquals(tried, journal().steps(house.gateway().plans().pending().get(0).id()).get(0).at());
        house.time.pass(Duration.ofMinutes(11));
        house.time.doWhatWasPutOff();
        assertTrue(journal().steps(house.gateway().plans().pending().get(0).id()).get(0).at().isAfter(tried));
    }

    @Test
    void theOldestIsToldFirst_andOneWhoseWearableIsGoneCanBeGivenUp() throws WristwayException {
        for (int minutes : new int[] {1, 3, 2}) {
            journal().begin(new Journal.Entry("old" + minutes, Verb.RESET, "w" + minutes, Set.of(), Optional.empty(), Journal.State.PENDING,
                    house.time.now().minus(Duration.ofMinutes(minutes)), "somebody", Optional.of(Outcome.QUEUED)));
        }
        assertEquals(List.of("w3", "w2", "w1"), house.gateway().plans().pending().stream().map(PendingPlan::wearable).toList());
        journal().ended("old2", new Report.Line(Step.BAND, Outcome.OK, "reset"), house.time.now());
        assertEquals(Outcome.PARTIAL, house.gateway().plans().cancel("w2").outcome());
        assertEquals(Outcome.CANCELLED, house.gateway().plans().cancel("old1").outcome());
        assertEquals(1, house.gateway().plans().pending().size());
    }

    @Test
    void aLostOneStaysLost_thoughItsAccountIsLeftAlone() throws WristwayException {
        ScriptedAccounts cloud = new ScriptedAccounts().failing(ScriptedAccounts.ANNA, new Offline("no internet", "Wait"));
        house.house.surroundings().accounts.add(cloud);
        agreed(Wish.of(Verb.LOST, "kitchen"));
        Report report = house.gateway().plans().cancel("kitchen");
        assertEquals(List.of(Step.ACCOUNT, Step.HOST), report.lines().stream().map(Report.Line::step).toList());
        assertEquals(LinkState.LOST, state());
    }

    @Test
    void howItEndedInTheEndCountsMoreThanWhatItsFirstRunSaid() throws WristwayException {
        house.walksOff();
        String planId = house.gateway().plans().start(house.gateway().plans().make(Wish.of(Verb.UNLINK, "kitchen")), new Consent.Named("kitchen"));
        assertEquals("nothing is done yet; it waits for kitchen to be heard", house.gateway().plans().await(planId, Duration.ZERO).conclusion());
        house.comesBack();
        house.time.pass(Duration.ofMinutes(11));
        assertEquals("kitchen is free: it can be linked to any phone", house.gateway().plans().await(planId, Duration.ZERO).conclusion());
        assertThrows(NotFound.class, () -> house.gateway().plans().await("attic", Duration.ZERO));
    }

    @Test
    void whereItsDriverIsGoneItIsNotEvenTried() throws WristwayException {
        unlinkFromAfar();
        house.house.surroundings().drivers.clear();
        house.comesBack();
        house.time.pass(Duration.ofMinutes(11));
        house.time.doWhatWasPutOff();
        assertEquals("kitchen to be heard", house.gateway().plans().pending().get(0).waitsFor());
        assertFalse(house.acme.free);
        house.house.surroundings().drivers.add(house.acme);
        house.time.doWhatWasPutOff();
        assertTrue(house.acme.free);
    }
}
