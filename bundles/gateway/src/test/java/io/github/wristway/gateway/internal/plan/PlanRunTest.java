package io.github.wristway.gateway.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Capability;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.internal.plan.place.Sides;
import io.github.wristway.gateway.internal.plan.step.Logbook;
import io.github.wristway.gateway.internal.plan.step.PlanRun;
import io.github.wristway.gateway.internal.plan.step.Task;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a plan runs through its steps, whatever the steps do. */
class PlanRunTest {
    /** What a step does when its turn comes. */
    private interface Doing {
        Task.Result now(PlanRun run) throws WristwayException;
    }

    private record Scripted(Step step, Doing doing) implements Task {
        @Override
        public Result run(PlanRun run) throws WristwayException {
            return doing.now(run);
        }
    }

    private final World world = new World(Scenario.ALL.get(0), Faults.NONE, PlantedBug.NONE, new Struck(), Story.untold());
    private final List<String> told = new ArrayList<>();
    private final List<String> audited = new ArrayList<>();
    private final Watcher watcher = new Watcher() {
        @Override
        public void started(Step step) {
            told.add(step + " started");
        }

        @Override
        public void ended(Report.Line line) {
            told.add(line.step() + " " + line.outcome());
        }

        @Override
        public void tapNow(Duration within) {}

        @Override
        public void progress(String unit, long done, long expected) {}
    };

    private static Task done(Step step) {
        return new Scripted(step, run -> Task.Result.done(step, "done"));
    }

    private static Task changing(Step step, Doing then) {
        return new Scripted(step, run -> {
            run.pointOfNoReturn(step);
            return then.now(run);
        });
    }

    private PlanRun run(boolean unasked, Task... tasks) {
        Journal.Entry entry = new Journal.Entry("p1", Verb.UNLINK, Scenario.ID, Set.of(), Optional.empty(), Journal.State.RUNNING, world.time.now(), "", Optional.empty());
        Sides model = world.sides;
        Sides sides = new Sides(model.band(), model.accounts(), model.host(), model.keys(), model.ring(), model.history(), model.time(), model.zone(),
                                deed -> audited.add(deed.act() + " " + deed.outcome().map(Outcome::name).orElse("about")));
        WearableRow row = Scenario.row(world);
        world.runs("p1", Wish.of(Verb.UNLINK, Scenario.ID), unasked);
        Logbook logbook = unasked ? Logbook.unasked(world.journal, entry) : Logbook.asked(world.journal, entry);
        return new PlanRun(sides, logbook, Wish.of(Verb.UNLINK, Scenario.ID), row, List.of(tasks), watcher);
    }

    private List<Object> journalled() {
        Journal.Entry entry = world.journal.byId("p1").orElseThrow();
        return List.of(entry.state(), entry.outcome().orElseThrow(), entry.waitsFor());
    }

    @Test
    void whoLooksOnIsToldOfEachStep_andTheAuditLogOfThoseThatDestroy() throws WristwayException {
        Report report = run(false, done(Step.LOOK), changing(Step.ACCOUNT, run -> Task.Result.done(Step.ACCOUNT, "gone"))).run();
        assertEquals(List.of("LOOK started", "LOOK OK", "ACCOUNT started", "ACCOUNT OK"), told);
        assertEquals(List.of("ACCOUNT_UNLINK about", "ACCOUNT_UNLINK OK"), audited);
        assertEquals(List.of(Journal.State.DONE, Outcome.OK, ""), journalled());
        assertEquals(2, report.lines().size());
    }

    private static Task failing(Step step) {
        return new Scripted(step, run -> {
            throw new Offline("no internet", "Wait");
        });
    }

    @Test
    void aFailureIsALineOfItsStep_andTheStepsBehindItDoNotRun() throws WristwayException {
        Report report = run(false, done(Step.LOOK), failing(Step.ACCOUNT), done(Step.BAND)).run();
        assertEquals(List.of(new Report.Line(Step.LOOK, Outcome.OK, "done"), new Report.Line(Step.ACCOUNT, Outcome.OFFLINE, "no internet")), report.lines());
        assertEquals(List.of("LOOK started", "LOOK OK", "ACCOUNT started", "ACCOUNT OFFLINE"), told);
        assertEquals(List.of(Journal.State.DONE, Outcome.OFFLINE, ""), journalled());
        assertEquals("no internet", world.journal.steps("p1").get(1).said());
    }

    @Test
    void oneThatFailsWhileNobodyIsThereGoesOnWaiting_andSaysForWhat() throws WristwayException {
        run(true, failing(Step.ACCOUNT)).run();
        assertEquals(List.of(Journal.State.PENDING, Outcome.OFFLINE, "you: no internet. Wait"), journalled());
    }

    @Test
    void aStepThatWaitsHoldsTheOthersUp_oneThatIsLeftForLaterDoesNot() throws WristwayException {
        Task later = new Scripted(Step.ACCOUNT, run -> Task.Result.leftForLater(Step.ACCOUNT, "no internet", "the account service"));
        Task waits = new Scripted(Step.BAND, run -> Task.Result.waits(Step.BAND, Outcome.QUEUED, "away", "kitchen to be heard"));
        Report report = run(false, later, waits, done(Step.HOST)).run();
        assertEquals(List.of(Step.ACCOUNT, Step.BAND), report.lines().stream().map(Report.Line::step).toList());
        assertEquals(List.of(Journal.State.PENDING, Outcome.QUEUED, "the account service and kitchen to be heard"), journalled());
    }

    private static Task stopped(Step step) {
        return new Scripted(step, run -> {
            throw new Cancelled("it");
        });
    }

    @Test
    void whoStopsItBeforeAnythingHasChangedLeavesNoPlanBehind() {
        assertThrows(Cancelled.class, () -> run(false, done(Step.LOOK), stopped(Step.SAVE)).run());
        assertEquals(List.of(Journal.State.CANCELLED, Outcome.CANCELLED, ""), journalled());
    }

    @Test
    void whatAnEarlierRunHasBegunGoesOnWaitingWhenThisOneIsStopped() throws WristwayException {
        run(false, new Scripted(Step.LOOK, run -> Task.Result.waits(Step.LOOK, Outcome.QUEUED, "away", "kitchen to be heard"))).run();
        assertThrows(Cancelled.class, () -> run(true, stopped(Step.LOOK)).run());
        assertEquals(List.of(Journal.State.PENDING, Outcome.QUEUED, "the gateway to go on with it"), journalled());
    }

    @Test
    void behindItsPointOfNoReturnItIsNotStoppedButInterrupted() throws WristwayException {
        PlanRun run = run(false, changing(Step.BAND, it -> {
            assertFalse(it.mayStop());
            throw new Cancelled("it");
        }), done(Step.HOST));
        Report report = run.run();
        assertEquals(List.of(new Report.Line(Step.BAND, Outcome.QUEUED, "interrupted")), report.lines());
        assertEquals(List.of(Journal.State.PENDING, Outcome.QUEUED, "the gateway to go on with it"), journalled());
    }

    @Test
    void whoeverComesFirstDecides_theOneWhoStopsItOrTheFirstChange() {
        PlanRun run = run(false, changing(Step.BAND, it -> Task.Result.done(Step.BAND, "reset")));
        assertTrue(run.mayStop());
        assertThrows(Cancelled.class, run::run);
        assertEquals(List.of(), audited, "it was not even about to be done");
    }

    @Test
    void whatIsDoneIsNotDoneAgain_butWhatWaitsIs() throws WristwayException {
        Task waits = new Scripted(Step.BAND, run -> Task.Result.waits(Step.BAND, Outcome.QUEUED, "away", "kitchen to be heard"));
        run(false, done(Step.LOOK), changing(Step.ACCOUNT, run -> Task.Result.done(Step.ACCOUNT, "gone")), waits).run();
        told.clear();
        Report report = run(true, done(Step.LOOK), stopped(Step.ACCOUNT), done(Step.BAND), done(Step.HOST)).run();
        assertEquals(List.of("LOOK started", "LOOK OK", "BAND started", "BAND OK", "HOST started", "HOST OK"), told);
        assertEquals("gone", report.lines().get(1).said());
        assertEquals(Outcome.OK, report.outcome());
    }

    @Test
    void theLinkIsClosedHoweverItEnds() throws WristwayException {
        List<String> diary = new ArrayList<>();
        Session session = new Session() {
            @Override
            public Details details() {
                throw new UnsupportedOperationException("nobody asks");
            }

            @Override
            public <C extends Capability> Optional<C> capability(Class<C> kind) {
                return Optional.empty();
            }

            @Override
            public void close() {
                diary.add("closed");
            }
        };
        Task opens = new Scripted(Step.LOOK, run -> {
            run.met.session(session);
            return Task.Result.done(Step.LOOK, "open");
        });
        run(false, opens).run();
        run(false, opens, failing(Step.SAVE)).run();
        assertThrows(Cancelled.class, () -> run(false, opens, stopped(Step.SAVE)).run());
        assertEquals(List.of("closed", "closed", "closed"), diary);
    }

    @Test
    void whoLeavesEarlyIsToldWhatIsDoneSoFar() throws WristwayException {
        List<Report> early = new ArrayList<>();
        run(false, done(Step.LOOK), new Scripted(Step.SAVE, run -> {
            early.add(run.soFar());
            return Task.Result.done(Step.SAVE, "saved");
        })).run();
        Report report = early.get(0);
        assertEquals(List.of(Outcome.QUEUED, "what was begun goes on in the background", Optional.of("See wearable:pending")),
                     List.of(report.outcome(), report.conclusion(), report.next()));
        assertEquals(List.of(Step.LOOK), report.lines().stream().map(Report.Line::step).toList());
    }

    @Test
    void anotherPlanForTheSameWearableIsGivenUp_andWhatItHasDoneIsKept() throws WristwayException {
        for (String[] other : new String[][] {{"begun", Scenario.ID}, {"waiting", Scenario.ID}, {"elsewhere", "other"}}) {
            world.journal.begin(new Journal.Entry(other[0], Verb.RESET, other[1], Set.of(), Optional.empty(), Journal.State.PENDING, world.time.now(), "somebody",
                    Optional.of(Outcome.QUEUED)));
        }
        world.journal.ended("begun", new Report.Line(Step.BAND, Outcome.SENT_NOT_VERIFIED, "sent"), world.time.now());
        run(false, new Scripted(Step.LINK, run -> {
            run.giveUpOthers(Scenario.ID);
            return Task.Result.done(Step.LINK, "the key fits");
        })).run();
        assertEquals(Optional.of(Outcome.PARTIAL), world.journal.byId("begun").orElseThrow().outcome());
        assertEquals(Optional.of(Outcome.CANCELLED), world.journal.byId("waiting").orElseThrow().outcome());
        assertEquals(List.of("elsewhere"), world.journal.unfinished().stream().map(Journal.Entry::planId).toList());
        assertEquals(List.of(Journal.State.DONE, Outcome.OK, ""), journalled());
    }
}
