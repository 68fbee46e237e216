package io.github.wristway.gateway.internal.plan;

import static io.github.wristway.gateway.internal.ScriptedAccounts.ANNA;
import static io.github.wristway.gateway.internal.ScriptedAccounts.linked;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.SettingKind;
import io.github.wristway.gateway.internal.ScriptedAccounts;
import io.github.wristway.gateway.internal.plan.place.AccountSide.Standing;
import io.github.wristway.gateway.internal.plan.place.Trace;
import io.github.wristway.gateway.internal.plan.step.AccountTask;
import io.github.wristway.gateway.internal.plan.step.BandTask;
import io.github.wristway.gateway.internal.plan.step.ExportTask;
import io.github.wristway.gateway.internal.plan.step.HostTask;
import io.github.wristway.gateway.internal.plan.step.LetGoTask;
import io.github.wristway.gateway.internal.plan.step.LookTask;
import io.github.wristway.gateway.internal.plan.step.LostTask;
import io.github.wristway.gateway.internal.plan.step.MenuResetTask;
import io.github.wristway.gateway.internal.plan.step.MoveOutTask;
import io.github.wristway.gateway.internal.plan.step.RestrictionTask;
import io.github.wristway.gateway.internal.plan.step.SaveTask;
import io.github.wristway.gateway.internal.plan.step.Task;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a plan says that each of its steps would do, and what somebody should know beside it. */
class StepLinesTest {
    private static final WearableRow KITCHEN = WearableRow.of("w1", "kitchen", "acme", "one").withState(LinkState.LINKED_HERE);
    private static final Trace RESET = Trace.refusal(Glance.THERE, ", as after a reset");

    private final List<String> warnings = new ArrayList<>();

    private String line(Task task, Glance glance, Verb verb, Option... options) {
        return line(task, glance, KITCHEN, verb, options);
    }

    /** What it does, and behind an arrow the consequence; empty if it is not worth a line. */
    private String line(Task task, Glance glance, WearableRow row, Verb verb, Option... options) {
        Optional<Plan.Line> line = new StepLines(Wish.of(verb, "kitchen", options), row, glance.look(), warnings).of(task);
        line.ifPresent(one -> assertEquals(task.step(), one.step()));
        return line.map(one -> one.does() + one.consequence().map(what -> " → " + what).orElse("")).orElse("");
    }

    @Test
    void aLookHasItsLineAlready() {
        assertEquals("", line(new LookTask(true, true), Glance.away(), Verb.UNLINK));
    }

    @Test
    void whatIsOnlyOnTheBandIsFetchedFirst() {
        SaveTask all = new SaveTask(true, true);
        assertEquals("about 60 minutes are only on the band: fetched first", line(all, Glance.at(Condition.State.OURS), Verb.UNLINK));
        Glance synced = Glance.at(Condition.State.OURS).syncedBefore(Optional.of(Duration.ofMinutes(3)));
        assertEquals("what has come since the last sync", line(all, synced, Verb.UNLINK));
        assertEquals("what has come since the last sync → the band keeps it, too: the vendor's app still gets it", line(new SaveTask(false, true), synced, Verb.SYNC, Option.KEEP));
        assertEquals("nothing: a free band holds no data of ours", line(all, Glance.at(Condition.State.FREE), Verb.UNLINK));
        assertEquals("nothing: what it held was lost with its reset", line(all, Glance.at(Condition.State.UNKNOWN).with(RESET), Verb.UNLINK));
        assertEquals(List.of(), warnings);
    }

    @Test
    void howItIsSetIsNotedBeforeAReset_ifItsModelHasSettings() {
        CapabilitySheet sheet = new CapabilitySheet("one", "Acme One", Glance.OPEN.keyOrigin(), Glance.OPEN.afterReset(), true, Optional.empty(), List.of(),
                List.of(new SettingKind("wear-side", "left or right", Pattern.compile("left|right"), "the arm that wears it")));
        Glance settable = Glance.at(Condition.State.OURS).of(sheet);
        assertEquals("about 60 minutes are only on the band: fetched first; and how it is set, as far as it tells", line(new SaveTask(true, true), settable, Verb.RESET));
        assertEquals("about 60 minutes are only on the band", line(new SaveTask(false, true), settable, Verb.SYNC));
        SaveTask onlySettings = new SaveTask(true, false);
        assertEquals("how it is set, as far as it tells", line(onlySettings, settable, Verb.RESET, Option.NO_SYNC));
        assertEquals("", line(onlySettings, Glance.at(Condition.State.OURS), Verb.RESET, Option.NO_SYNC), "it has none");
        assertEquals("", line(onlySettings, Glance.at(Condition.State.FREE).of(sheet), Verb.RESET, Option.NO_SYNC), "a free one has forgotten them");
    }

    @Test
    void whereItDoesNotOpenThePlanEndsAtTheLook_andSaysSo() {
        assertEquals("nothing can be fetched: it does not open with our key", line(new SaveTask(true, true), Glance.at(Condition.State.FOREIGN), Verb.UNLINK));
        assertEquals(List.of("It does not open with our key, so this plan ends at the look, and changes nothing. wearable:relink kitchen takes a fresh key"
                + " from where there is one; or reset it on the band: More → Reset."), warnings);
    }

    @Test
    void theAccountSaysWhatCanBeDoneInIt() {
        AccountTask task = new AccountTask(false);
        ScriptedAccounts cloud = new ScriptedAccounts();
        Standing.Listed listed = new Standing.Listed(cloud, ANNA, linked("it", Optional.empty(), Optional.empty()));
        assertEquals("remove it from the account → cannot be undone from here", line(task, Glance.away().with(listed), Verb.UNLINK));
        assertEquals("remove it from the account, and from that of ben and carol, which lists it, too → cannot be undone from here",
                     line(task, Glance.away().with(listed, "ben", "carol"), Verb.UNLINK));
        cloud.byHand = List.of("open the app", "choose Unpair");
        assertEquals("you remove it: open the app, then choose Unpair → the plan waits until the account no longer lists it",
                     line(task, Glance.away().with(listed), Verb.UNLINK));
        assertEquals("nothing to do: no account lists it", line(task, Glance.away().with(new Standing.NoAccount()), Verb.UNLINK));
        assertEquals(List.of(), warnings);
        assertEquals("remove it from the account, as soon as it can be asked",
                     line(task, Glance.away().with(new Standing.Unclear(new Offline("no internet", "Wait"))), Verb.UNLINK));
        assertEquals(List.of("The account cannot be asked now: no internet. Wait."), warnings);
    }

    @Test
    void aResetErasesTheMemory_unlessThereIsNothingLeftToReset() {
        assertEquals("factory reset, which erases its memory", line(new BandTask(), Glance.at(Condition.State.OURS), Verb.RESET));
        assertEquals("nothing to do: it is free already", line(new BandTask(), Glance.at(Condition.State.FREE), Verb.RESET));
        assertEquals("nothing to do: it refuses our key now, as after a reset → it does not tell whether it is free",
                     line(new BandTask(), Glance.at(Condition.State.UNKNOWN).with(RESET), Verb.RESET));
        assertEquals(List.of(), warnings);
        line(new BandTask(), Glance.away(), Verb.RESET);
        assertEquals(List.of("The band is not in reach. Nothing is done until it is heard; then the plan goes on by itself."), warnings);
    }

    @Test
    void whatOnlyTheVendorCanLinkAgain_andWhatNobodyHasSeenWork_isToldBefore() {
        assertEquals("factory reset, which erases its memory → linking it again needs the vendor's app",
                     line(new BandTask(), Glance.at(Condition.State.OURS).of(Glance.VENDORS), Verb.RESET));
        assertEquals(List.of("After the reset a Acme One can only be linked again through the vendor's app; this gateway can open it after that,"
                + " with the new key from the account.", "Nobody has seen its reset work."), warnings);
    }

    @Test
    void aModelThatOnlyItsMenuResetsLosesWhatItRecordsUntilThen() {
        MenuResetTask task = new MenuResetTask(false);
        String does = "reset it on the band: More → Reset; the plan waits until it is heard as free → linking it again needs the vendor's app";
        assertEquals(does, line(task, Glance.at(Condition.State.OURS).of(Glance.BY_MENU), Verb.RESET));
        assertEquals("It cannot be reset from here. What it records until you reset it is lost with the reset; wearable:sync kitchen fetches it before.", warnings.get(1));
        assertEquals(does, line(task, Glance.at(Condition.State.FOREIGN).of(Glance.BY_MENU), Verb.RESET));
        assertEquals("It cannot be reset from here. What it records until you reset it is lost with the reset.", warnings.get(3));
    }

    @Test
    void aBandThatIsLeftAloneStaysLinked() {
        assertEquals("left alone; the plan waits until it is heard as free → reset it on the band: More → Reset",
                     line(new MenuResetTask(true), Glance.away(), Verb.UNLINK, Option.ACCOUNT_ONLY));
        assertEquals(List.of("The band keeps its key and stays linked until it is reset. To finish, reset it on the band: More → Reset."), warnings);
    }

    @Test
    void whatThisHostForgetsAndKeepsIsTold() {
        Glance away = Glance.away();
        assertEquals("forget bond and schedule → the key stays in wearable:keys", line(new MoveOutTask(), away, Verb.MOVE));
        assertEquals("forget bond, schedule and, last of all, the key", line(new HostTask(false, false), away, Verb.UNLINK));
        String forgotten = "forget bond, schedule and, last of all, the key → the band keeps its key, and it stays in wearable:keys";
        assertEquals(forgotten, line(new HostTask(true, false), away, Verb.FORGET));
        assertEquals("forget bond, schedule and, last of all, the key",
                     line(new HostTask(true, false), away, KITCHEN.withState(LinkState.UNPAIRED), Verb.FORGET), "a free one keeps none");
        assertEquals(List.of(), warnings);
        assertEquals("forget bond and schedule, and remember it as lost → its key is kept here, in case it turns up", line(new LostTask(), away, Verb.LOST));
        assertEquals(List.of("The band keeps its key: nobody else can link it before it is reset in its own menu. If it turns up, wearable:link takes it on again."), warnings);
    }

    @Test
    void theOtherStepsHaveOneLineEach() {
        assertEquals("a copy of the history, where a file is named with --export", line(new ExportTask(), Glance.away(), Verb.HANDOVER));
        assertEquals("see that it is off: Me → Restriction → while it is on, no other phone gets in", line(new RestrictionTask("Me → Restriction"), Glance.away(), Verb.MOVE));
        assertEquals("end our link, and see that it is heard; it keeps its key", line(new LetGoTask(), Glance.away(), Verb.MOVE));
    }
}
