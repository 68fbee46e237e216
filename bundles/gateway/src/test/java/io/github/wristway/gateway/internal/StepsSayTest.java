package io.github.wristway.gateway.internal;

import static io.github.wristway.gateway.internal.ScriptedAccounts.ANNA;
import static io.github.wristway.gateway.internal.ScriptedAccounts.BEN;
import static io.github.wristway.gateway.internal.ScriptedAccounts.linked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.internal.store.WearPeriod;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the steps of account, band and host come to, and what they say of who did it. */
class StepsSayTest {
    @TempDir
    Path folder;
    private ScriptedHouse house;
    private final ScriptedAccounts cloud = new ScriptedAccounts();

    @BeforeEach
    void linkKitchen() throws WristwayException {
        house = ScriptedHouse.on(folder);
        house.house.surroundings().accounts.add(cloud);
        house.link("kitchen");
        house.acme.offers.add((Resetting) () -> {
            house.acme.free = true;
            return Resetting.Reply.CONFIRMED;
        });
        cloud.with(ANNA, linked("it", Optional.of(ScriptedHouse.ADDRESS), Optional.empty()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Report run(Verb verb, Option... options) throws WristwayException {
        return run(Wish.of(verb, "kitchen", options));
    }

    private Report run(Wish wish) throws WristwayException {
        return house.gateway().plans().run(house.gateway().plans().make(wish), new Consent.Named("kitchen"), Watcher.NOBODY);
    }

    /** Time enough for the next try of what waits. */
    private void later() {
        house.time.pass(Duration.ofMinutes(11));
        house.time.doWhatWasPutOff();
    }

    private static Report.Line line(Report report, Step step) {
        return report.lines().stream().filter(one -> one.step() == step).findFirst().orElseThrow();
    }

    private Report.Line pending(Step step) throws WristwayException {
        return house.gateway().plans().pending().get(0).done().stream().filter(one -> one.step() == step).findFirst().orElseThrow();
    }

    private static Report.Line line(Step step, Outcome outcome, String said) {
        return new Report.Line(step, outcome, said);
    }

    private WearableInfo kitchen() throws WristwayException {
        return house.gateway().wearables().find("kitchen");
    }

    @Test
    void anUnlinkIsDoneInAccountBandAndHost() throws WristwayException {
        Report report = run(Verb.UNLINK);
        assertEquals(line(Step.ACCOUNT, Outcome.OK, "removed by this gateway, and gone from the account (listed again to be sure)"), line(report, Step.ACCOUNT));
        assertEquals(line(Step.BAND, Outcome.OK, "reset by this gateway, heard again as free under C0:FF:EE:00:00:01"), line(report, Step.BAND));
        assertEquals(line(Step.HOST, Outcome.OK, "forgotten"), line(report, Step.HOST));
        assertEquals(List.of(LinkState.UNPAIRED, false, Optional.empty()), List.of(kitchen().state(), kitchen().keyPresent(), kitchen().linkedSince()));
        assertEquals(List.of(ScriptedHouse.ADDRESS), house.unbonded);
        assertTrue(house.events.contains("wearable/unlinked null"));
        assertEquals(List.of(), house.gateway().keys().all(), "none that was learnt before opens it again");
        Report again = run(Verb.UNLINK);
        assertEquals(Outcome.ALREADY, again.outcome(), again::toString);
        assertEquals("anna@example.org does not list it", line(again, Step.ACCOUNT).said());
        assertEquals("it was free already", line(again, Step.BAND).said());
        assertEquals("nothing to forget", line(again, Step.HOST).said());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        ALREADY_GONE | ALREADY           | gone from the account already
        STILL_LISTED | SENT_NOT_VERIFIED | sent by this gateway, but the service still lists the band
        UNKNOWN      | SENT_NOT_VERIFIED | sent by this gateway, but the service gave no answer
        """)
    void howTheAccountTookItIsToldAsItIs(Unlinking ending, Outcome outcome, String said) throws WristwayException {
        cloud.ending = ending;
        if (ending == Unlinking.ALREADY_GONE) forgetAfterTheQuestion();
        assertEquals(line(Step.ACCOUNT, outcome, said), line(run(Verb.UNLINK), Step.ACCOUNT));
        assertEquals(ending != Unlinking.ALREADY_GONE, !house.acme.free, "what the account still lists is not reset");
    }

    /** Listed when it is looked for, and not when it is looked for once more. */
    private void forgetAfterTheQuestion() {
        cloud.lists.put(ANNA, () -> cloud.diary.contains("unlink it") ? List.of()
                : List.of(linked("it", Optional.of(ScriptedHouse.ADDRESS), Optional.empty())));
    }

    @Test
    void whatWasSentInVainIsNotSentAgainByItself_butSeenWhenItHasWorked() throws WristwayException {
        cloud.ending = Unlinking.UNKNOWN;
        run(Verb.UNLINK);
        later();
        assertEquals(line(Step.ACCOUNT, Outcome.SENT_NOT_VERIFIED, "anna@example.org still lists it"), pending(Step.ACCOUNT));
        assertEquals(1, cloud.diary.stream().filter("unlink it"::equals).count());
        cloud.failing(ANNA, new Offline("no internet", "Wait"));
        later();
        assertEquals(line(Step.ACCOUNT, Outcome.SENT_NOT_VERIFIED, "sent by this gateway before; now no internet"), pending(Step.ACCOUNT));
        assertEquals("the account service", house.gateway().plans().pending().get(0).waitsFor());
        cloud.failing(ANNA, new SignInNeeded("the sign-in has ended", "Sign in again"));
        later();
        assertEquals("you: the sign-in has ended. Sign in again", house.gateway().plans().pending().get(0).waitsFor());
        cloud.with(ANNA);
        later();
        assertEquals(List.of(), house.gateway().plans().pending());
        assertTrue(house.acme.free);
        assertEquals(1, cloud.diary.stream().filter("unlink it"::equals).count());
    }

    @Test
    void theAccountThatIsOfflineIsDoneLater_andTheRestNow() throws WristwayException {
        cloud.failing(ANNA, new Offline("no internet", "Wait"));
        Report report = run(Verb.UNLINK);
        assertEquals(line(Step.ACCOUNT, Outcome.QUEUED, "no internet; it is done as soon as the service answers"), line(report, Step.ACCOUNT));
        assertEquals(Outcome.PARTIAL, report.outcome(), report::toString);
        assertTrue(house.acme.free);
        cloud.with(ANNA, linked("it", Optional.of(ScriptedHouse.ADDRESS), Optional.empty()));
        later();
        assertEquals(List.of("unlink it"), cloud.diary);
        assertEquals(List.of(), house.gateway().plans().pending());
    }

    @Test
    void whatOnlyItsOwnerCanRemoveIsSeenWhenTheyHaveDoneIt() throws WristwayException {
        cloud.byHand = List.of("open the app", "choose Unpair");
        Report report = run(Verb.UNLINK);
        assertEquals(line(Step.ACCOUNT, Outcome.QUEUED, "anna@example.org lists it, and only you can remove it: open the app, then choose Unpair"), line(report, Step.ACCOUNT));
        assertEquals("the account to stop listing it", house.gateway().plans().pending().get(0).waitsFor());
        assertEquals(Optional.of("cloud/1"), kitchen().account(), "signed out, it would seem to be in none");
        String planId = report.planId();
        cloud.with(ANNA);
        later();
        assertEquals(List.of(), house.gateway().plans().pending());
        assertEquals("gone from the account, as you did it in the app",
                     house.room.store().journal().steps(planId).stream().filter(step -> step.step() == Step.ACCOUNT).findFirst().orElseThrow().said());
        assertEquals(Optional.empty(), kitchen().account());
    }

    @Test
    void ofTwoAccountsThatListItBothAreCleared() throws WristwayException {
        cloud.with(BEN, linked("its", Optional.empty(), Optional.of(ScriptedAcme.SERIAL)));
        Report report = run(Verb.UNLINK);
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertEquals(List.of("unlink it", "unlink its"), cloud.diary.stream().filter(did -> did.startsWith("unlink")).toList());
    }

    @Test
    void anAccountThatSomebodyNamesHasToListIt() throws WristwayException {
        cloud.with(BEN);
        Report report = run(new Wish(Verb.UNLINK, "kitchen", Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("ben@example.org")));
        assertEquals(Outcome.NOT_OWNER, report.outcome(), report::toString);
        assertEquals("ben@example.org does not list kitchen", report.conclusion());
        assertFalse(house.acme.free);
    }

    @Test
    void withoutAnAccountNoneIsInvolved() throws WristwayException {
        cloud.lists.clear();
        assertEquals(line(Step.ACCOUNT, Outcome.ALREADY, "no account is involved"), line(run(Verb.UNLINK), Step.ACCOUNT));
    }

    @Test
    void whatIsForgottenAsToldKeepsItsKeyOnTheRing() throws WristwayException {
        Report report = run(Verb.FORGET);
        assertEquals(line(Step.HOST, Outcome.OK, "forgotten"), line(report, Step.HOST));
        assertEquals(List.of(LinkState.ORPHANED, false), List.of(kitchen().state(), kitchen().keyPresent()));
        assertEquals(1, house.gateway().keys().all().size());
        assertFalse(house.acme.free);
    }

    @Test
    void aHandoverForgetsWhoWoreIt() throws WristwayException {
        run(new Wish(Verb.LINK, "kitchen", Set.of(), Optional.empty(), Optional.of("anna"), Optional.empty(), Optional.empty()));
        assertEquals(Optional.of("anna"), kitchen().person());
        run(Verb.HANDOVER);
        assertEquals(Optional.empty(), kitchen().person());
    }

    @Test
    void whatIsGivenUpAsLostIsRememberedAndToldOfOnce_whenItTurnsUp() throws WristwayException {
        cloud.lists.clear();
        house.walksOff();
        Report report = run(Verb.LOST);
        assertEquals(line(Step.HOST, Outcome.OK, "remembered as lost; its key is kept"), line(report, Step.HOST));
        assertEquals(List.of(LinkState.LOST, true, Optional.empty()), List.of(kitchen().state(), kitchen().keyPresent(), kitchen().linkedSince()));
        assertEquals(List.of(ScriptedHouse.ADDRESS), house.unbonded);
        assertTrue(house.events.contains("wearable/lost null"));
        assertEquals("given up before", line(run(Verb.LOST), Step.HOST).said());
        house.hear();
        house.hear();
        assertEquals(1, house.events.stream().filter("wearable/found-again null"::equals).count());
        house.walksOff();
        house.hear();
        assertEquals(2, house.events.stream().filter("wearable/found-again null"::equals).count(), "each time that it turns up");
    }

    @Test
    void whatIsMovedOutIsLetGo_andItsKeyStaysForTheWayBack() throws WristwayException {
        Report report = run(Verb.MOVE);
        assertEquals(line(Step.BAND, Outcome.OK, "let go by this gateway, and heard again; it keeps its key"), line(report, Step.BAND));
        assertEquals(line(Step.HOST, Outcome.OK, "forgotten; the key stays in wearable:keys"), line(report, Step.HOST));
        assertEquals(List.of(LinkState.LINKED_ELSEWHERE, false, Optional.empty()), List.of(kitchen().state(), kitchen().keyPresent(), kitchen().linkedSince()));
        assertEquals(1, house.gateway().keys().all().size());
        assertEquals(List.of(ScriptedHouse.ADDRESS), house.unbonded);
        assertTrue(house.events.contains("wearable/moved null"));
        Report again = run(Verb.MOVE);
        assertEquals(Outcome.ALREADY, again.outcome(), again::toString);
        assertEquals("moved out before", line(again, Step.HOST).said());
    }

    @Test
    void aMoveWithoutASyncOpensNothing() throws WristwayException {
        house.acme.diary.clear();
        Report report = run(Verb.MOVE, Option.NO_SYNC);
        assertEquals("no link of ours is open, and it is heard", line(report, Step.BAND).said());
        assertEquals(List.of(), house.acme.diary);
    }

    @Test
    void whatIsMovedOutOfReachIsLetGoAsFarAsWeCanSee() throws WristwayException {
        house.walksOff();
        assertEquals(line(Step.BAND, Outcome.ALREADY, "no link of ours is open; it is not in reach to see more"), line(run(Verb.MOVE, Option.NO_SYNC), Step.BAND));
    }

    @Test
    void aKeyThatIsStaleIsReplacedByTheOneOfItsAccount() throws WristwayException {
        PairingKey fresh = new PairingKey(Bytes.ofHex("11".repeat(16)));
        house.acme.opensWith = Optional.of(fresh);
        cloud.key = Optional.of(fresh);
        cloud.with(ANNA, new AccountDevice("it", AccountDevice.Kind.BAND, "", Optional.of(ScriptedHouse.ADDRESS), Optional.empty(), Optional.empty(), "Annas", true,
                true, true, Optional.empty()));
        Report report = run(Verb.SYNC);
        assertEquals(line(Step.LOOK, Outcome.OK, "in reach, the old key is stale, the one from account of anna@example.org (cloud) fits"), line(report, Step.LOOK));
        assertEquals(1, house.gateway().keys().all().stream().filter(key -> key.source().equals("account of anna@example.org (cloud)") && key.inUse()
                && key.called().equals(Optional.of("Annas"))).count(), house.gateway().keys()::toString);
        assertEquals(line(Step.LOOK, Outcome.OK, "in reach, the key fits"), line(run(Verb.SYNC), Step.LOOK));
    }

    @Test
    void withoutAKeyThatFitsNothingIsFetched() throws WristwayException {
        house.acme.opensWith = Optional.of(new PairingKey(Bytes.ofHex("11".repeat(16))));
        assertEquals(Outcome.KEY_STALE, run(Verb.SYNC).outcome(), "the account has none");
        cloud.failing(ANNA, new Offline("no internet", "Wait"));
        assertEquals(Outcome.KEY_STALE, run(Verb.SYNC).outcome(), "that it cannot be asked is no reason of its own");
    }

    @Test
    void whoWearsItIsWrittenDownFromThenOn_untilItIsFreed() throws WristwayException {
        run(new Wish(Verb.LINK, "kitchen", Set.of(), Optional.empty(), Optional.of("anna"), Optional.empty(), Optional.empty()));
        house.time.pass(Duration.ofDays(1));
        run(Verb.UNLINK);
        run(new Wish(Verb.LINK, "kitchen", Set.of(), Optional.empty(), Optional.of("ben"), Optional.empty(), Optional.empty()));
        List<WearPeriod> worn = house.room.store().wearables().wearPeriods(kitchen().id());
        assertEquals("ben", worn.get(worn.size() - 1).person());
        assertTrue(worn.get(worn.size() - 1).until().isEmpty(), worn::toString);
    }

    @Test
    void linkedAgainItsHistoryGoesOn() throws WristwayException {
        assertEquals("entered as kitchen", line(run(Verb.RELINK), Step.HOST).said());
        store(Duration.ofDays(1));
        assertEquals("entered as kitchen; its history of 1 day goes on", line(run(Verb.RELINK), Step.HOST).said());
        store(Duration.ofDays(2));
        assertEquals("entered as kitchen; its history of 2 days goes on", line(run(Verb.RELINK), Step.HOST).said());
    }

    private void store(Duration ago) throws WristwayException {
        house.room.store().samples().store(kitchen().id(), List.of(new Series(Metric.STEPS, house.time.now().minus(ago), new int[5])));
    }

    @Test
    void anErasureIsWrittenIntoTheAuditLog() throws WristwayException {
        store(Duration.ofDays(1));
        run(Verb.ERASE);
        assertEquals(2, house.gateway().proofs().audit().stream().filter(entry -> entry.act().name().equals("HISTORY_ERASE")).count(), "before and after");
        assertEquals(List.of(), house.gateway().history().days("kitchen", LocalDate.EPOCH, LocalDate.of(2030, 1, 1)));
    }
}
