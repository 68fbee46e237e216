package io.github.wristway.gateway.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.internal.plan.step.AccountTask;
import io.github.wristway.gateway.internal.plan.step.BandTask;
import io.github.wristway.gateway.internal.plan.step.HostTask;
import io.github.wristway.gateway.internal.plan.step.LookTask;
import io.github.wristway.gateway.internal.plan.step.MenuResetTask;
import io.github.wristway.gateway.internal.plan.step.SaveTask;
import io.github.wristway.gateway.internal.plan.step.Task;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The steps of each verb, in the order that loses nothing. */
class TasksTest {
    private static final Optional<CapabilitySheet> OPEN = Optional.of(Glance.OPEN);
    private static final Optional<CapabilitySheet> BY_MENU = Optional.of(Glance.BY_MENU);
    private static final Optional<CapabilitySheet> RESTRICTED = Optional.of(new CapabilitySheet("six", "Acme Six", Glance.VENDORS.keyOrigin(),
            Glance.VENDORS.afterReset(), true, Optional.empty(), Optional.empty(), Optional.of("Me → Restriction"), List.of(), List.of()));

    private static List<Step> steps(List<Task> tasks) {
        return tasks.stream().map(Task::step).toList();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        UNLINK   |              | [LOOK, SAVE, ACCOUNT, BAND, HOST]
        UNLINK   | LOCAL        | [LOOK, SAVE, BAND, HOST]
        UNLINK   | ACCOUNT_ONLY | [ACCOUNT, BAND, HOST]
        RESET    |              | [LOOK, SAVE, BAND, HOST]
        HANDOVER |              | [LOOK, SAVE, EXPORT, ACCOUNT, BAND, HOST]
        MOVE     |              | [LOOK, SAVE, BAND, HOST]
        MOVE     | NO_SYNC      | [BAND, HOST]
        SYNC     |              | [LOOK, SAVE]
        FORGET   |              | [HOST]
        LOST     |              | [HOST, ACCOUNT]
        """)
    void seeFirstSaveThenWhatMayBeRefusedThenWhatDestroys(Verb verb, Option option, String steps) {
        assertEquals(steps, steps(Tasks.of(verb, option == null ? Set.of() : Set.of(option), OPEN, false)).toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"LINK", "RELINK", "ERASE"})
    void whatALinkAndAnErasureTakeIsOnlyKnownAfterALook(Verb verb) {
        assertThrows(IllegalArgumentException.class, () -> Tasks.of(verb, Set.of(), OPEN, false));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNLINK", "RESET", "HANDOVER"})
    void aModelThatOnlyItsMenuResetsIsWaitedFor(Verb verb) {
        List<Task> tasks = Tasks.of(verb, Set.of(), BY_MENU, false);
        assertEquals(new LookTask(true, false), tasks.get(0), "nothing need be asked about a reset that is not ours");
        assertEquals(1, tasks.stream().filter(new MenuResetTask(false)::equals).count());
        assertEquals(1, Tasks.of(verb, Set.of(), OPEN, false).stream().filter(new BandTask()::equals).count());
    }

    @Test
    void whatIsLeftAloneByAnUnlinkKeepsItsKeyUntilItsMenuResetsIt() {
        assertEquals(new MenuResetTask(true), Tasks.of(Verb.UNLINK, Set.of(Option.ACCOUNT_ONLY), OPEN, false).get(1));
    }

    @Test
    void withoutASyncOnlyTheSettingsAreNoted() {
        assertEquals(new SaveTask(true, false), Tasks.of(Verb.RESET, Set.of(Option.NO_SYNC), OPEN, false).get(1));
        assertEquals(new SaveTask(true, true), Tasks.of(Verb.RESET, Set.of(), OPEN, false).get(1));
        assertEquals(new SaveTask(true, true), Tasks.of(Verb.HANDOVER, Set.of(), OPEN, false).get(1));
    }

    @Test
    void aHandoverThatGoesOnByItselfHasTheSameSteps() {
        List<Task> tasks = Tasks.of(Verb.HANDOVER, Set.of(), OPEN, true);
        assertEquals(List.of(Step.LOOK, Step.SAVE, Step.EXPORT, Step.ACCOUNT, Step.BAND, Step.HOST), steps(tasks));
        assertEquals(new AccountTask(true), tasks.get(3));
        assertEquals(new HostTask(false, true), tasks.get(5), "it goes to somebody else");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNLINK", "MOVE", "HANDOVER"})
    void aSwitchThatKeepsOthersAwayIsSpokenOfBeforeOthersAreToLinkIt(Verb verb) {
        List<Step> steps = steps(Tasks.of(verb, Set.of(), RESTRICTED, false));
        assertEquals(1, steps.stream().filter(step -> step == Step.RESTRICTION).count());
        assertEquals(Step.BAND, steps.stream().dropWhile(step -> step != Step.RESTRICTION).filter(step -> step == Step.BAND).findFirst().orElseThrow());
    }

    @Test
    void onceSomebodyWasToldToResetItNothingIsReadAgain() {
        assertEquals(List.of(Step.ACCOUNT, Step.BAND, Step.HOST), steps(Tasks.untilReset(Tasks.of(Verb.UNLINK, Set.of(), BY_MENU, true))));
    }
}
