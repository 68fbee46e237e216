package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.store.Journal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The other plans that run or wait. What this one does may be what they wait for: then they must not take it for the deed of somebody else. */
final class Fellows {
    private final Journal journal;
    private final Journal.Entry plan;
    private final Map<String, Journal.StepEntry> touched = new HashMap<>();

    Fellows(Journal journal, Journal.Entry plan) {
        this.journal = journal;
        this.plan = plan;
    }

    /** To be called before a step has its effect: whoever waits for it finds it begun, as after a run of its own. */
    void started(Step step, Instant at) throws StorageTrouble {
        touched.clear();
        if (step != Step.ACCOUNT && step != Step.BAND) return;
        for (Journal.Entry other : of(plan.wearableId())) {
            Optional<Journal.StepEntry> waiting = journal.steps(other.planId()).stream()
                    .filter(one -> one.step() == step && one.outcome().equals(Optional.of(Outcome.QUEUED))).findFirst();
            if (waiting.isEmpty()) continue;
            touched.put(other.planId(), waiting.get());
            journal.started(other.planId(), step, at);
        }
    }

    /** Where nothing was sent, they wait as before. */
    void ended(Report.Line line) throws StorageTrouble {
        boolean sent = line.outcome() == Outcome.OK || line.outcome() == Outcome.SENT_NOT_VERIFIED;
        if (!sent) {
            for (Map.Entry<String, Journal.StepEntry> one : touched.entrySet()) {
                Journal.StepEntry before = one.getValue();
                journal.ended(one.getKey(), new Report.Line(before.step(), Outcome.QUEUED, before.said()), before.at());
            }
        }
        touched.clear();
    }

    /** What is done stays done. */
    void giveUp(String wearableId) throws StorageTrouble {
        for (Journal.Entry other : of(wearableId)) {
            Outcome outcome = journal.hasChanged(other.planId()) ? Outcome.PARTIAL : Outcome.CANCELLED;
            journal.save(other.with(Journal.State.CANCELLED, "", Optional.of(outcome)));
        }
    }

    private List<Journal.Entry> of(String wearableId) throws StorageTrouble {
        return journal.unfinished().stream().filter(other -> other.wearableId().equals(wearableId) && !other.planId().equals(plan.planId())).toList();
    }
}
