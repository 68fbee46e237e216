package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.internal.plan.place.ByHand;
import io.github.wristway.gateway.internal.plan.place.Sides;
import io.github.wristway.gateway.internal.plan.step.Logbook;
import io.github.wristway.gateway.internal.plan.step.PlanRun;
import io.github.wristway.gateway.internal.plan.step.Task;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of plans that are not finished: when a life of the gateway begins, and when one that waits is tried again. */
record Unfinished(Sides sides, Journal journal) {
    /** A plan that waits, with what is needed to notice its wearable. */
    record Waiting(Journal.Entry entry, WearableRow row) {}

    /** Plans that run, if the journal is right. Nobody is at them if an earlier life has left them, or the disk was full at their end. */
    List<Journal.Entry> running() throws StorageTrouble {
        return journal.unfinished().stream().filter(entry -> entry.state() == Journal.State.RUNNING).toList();
    }

    /** Takes up a plan that runs though nobody is at it. */
    void takeUp(String planId) throws StorageTrouble {
        Optional<Journal.Entry> left = journal.byId(planId).filter(entry -> entry.state() == Journal.State.RUNNING);
        if (left.isEmpty()) return;
        journal.save(goesOn(left.get().verb()) ? left.get().with(Journal.State.PENDING, "the gateway to go on with it", Optional.of(Outcome.QUEUED))
                : brokenOff(left.get()));
    }

    /** Its last step tells whether it came to its end before nobody could say so. */
    private Journal.Entry brokenOff(Journal.Entry entry) throws StorageTrouble {
        List<Journal.StepEntry> changing = journal.steps(entry.planId()).stream().filter(step -> step.step().place().isPresent()).toList();
        boolean done = changing.stream().anyMatch(step -> (step.step() == Step.HOST || step.step() == Step.HISTORY)
                && step.outcome().filter(Outcome::isSuccess).isPresent());
        if (done) return entry.with(Journal.State.DONE, "", Optional.of(Outcome.OK));
        return entry.with(Journal.State.CANCELLED, "", Optional.of(changing.isEmpty() || entry.verb() == Verb.ERASE ? Outcome.CANCELLED : Outcome.PARTIAL));
    }

    /** Whether a plan that was begun is finished later, without anybody who asks again. */
    private static boolean goesOn(Verb verb) {
        return verb == Verb.UNLINK || verb == Verb.HANDOVER || verb == Verb.RESET || verb == Verb.LOST;
    }

    /** The same plan, begun earlier: it goes on instead of beginning anew. */
    Optional<Journal.Entry> begun(Wish wish, WearableRow row) throws StorageTrouble {
        Optional<Journal.Entry> begun = journal.unfinished().stream().filter(entry -> entry.wearableId().equals(row.id()) && entry.verb() == wish.verb()
                && entry.options().equals(wish.options())).findFirst();
        return begun.isPresent() && isOutdated(begun.get(), row) ? Optional.empty() : begun;
    }

    /** What was given up as lost has been found, and somebody has done something else with it since. */
    private boolean isOutdated(Journal.Entry entry, WearableRow row) throws StorageTrouble {
        boolean givenUp = entry.verb() == Verb.LOST && journal.steps(entry.planId()).stream()
                .anyMatch(step -> step.step() == Step.HOST && step.outcome().filter(Outcome::isSuccess).isPresent());
        return givenUp && row.state() != LinkState.LOST;
    }

    List<Waiting> waiting() throws StorageTrouble {
        List<Waiting> waiting = new ArrayList<>();
        for (Journal.Entry entry : journal.unfinished()) {
            Optional<WearableRow> row = sides.host().byId(entry.wearableId());
            if (entry.state() == Journal.State.PENDING && row.isPresent()) waiting.add(new Waiting(entry, row.get()));
        }
        return waiting;
    }

    /** Tries a plan again. Empty if it waits no more. */
    Optional<Report> goOn(String planId) throws WristwayException {
        Optional<Journal.Entry> entry = journal.byId(planId).filter(now -> now.state() == Journal.State.PENDING);
        Optional<WearableRow> row = entry.isPresent() ? sides.host().byId(entry.get().wearableId()) : Optional.empty();
        if (row.isEmpty()) return Optional.empty();
        if (!isOutdated(entry.get(), row.get())) return Optional.of(goOn(entry.get(), row.get()));
        journal.save(entry.get().with(Journal.State.CANCELLED, "", Optional.of(Outcome.PARTIAL)));
        return Optional.empty();
    }

    private Report goOn(Journal.Entry entry, WearableRow row) throws WristwayException {
        Wish wish = new Wish(entry.verb(), row.id(), entry.options(), Optional.empty(), Optional.empty(), Optional.empty(), entry.account());
        Logbook logbook = Logbook.unasked(journal, entry.with(Journal.State.RUNNING, entry.waitsFor(), entry.outcome()));
        Optional<CapabilitySheet> sheet = sides.band().sheet(row);
        List<Task> tasks = Tasks.of(entry.verb(), entry.options(), sheet, true);
        boolean told = ByHand.only(sheet) && journal.steps(entry.planId()).stream().anyMatch(step -> step.step() == Step.BAND);
        return new PlanRun(sides, logbook, wish, row, told ? Tasks.untilReset(tasks) : tasks, Watcher.NOBODY).run();
    }
}
