package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.store.Journal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The journal of one plan, read once and then written. What a plan is worth no journal, such as a sync that is repeated
 * anyway, keeps an empty one.
 */
final class Logbook {
    private final Journal.Entry entry;
    private final Optional<Journal> journal;
    private final Map<Step, Journal.StepEntry> earlier = new EnumMap<>(Step.class);

    private Logbook(Journal.Entry entry, Optional<Journal> journal) {
        this.entry = entry;
        this.journal = journal;
    }

    static Logbook empty(Journal.Entry entry) {
        return new Logbook(entry, Optional.empty());
    }

    /** Opens the journal of a plan that begins now, or goes on. */
    static Logbook open(Journal journal, Journal.Entry entry) throws StorageTrouble {
        Logbook logbook = new Logbook(entry, Optional.of(journal));
        for (Journal.StepEntry step : journal.steps(entry.planId())) logbook.earlier.put(step.step(), step);
        if (journal.byId(entry.planId()).isPresent()) journal.save(entry);
        else journal.begin(entry);
        return logbook;
    }

    Journal.Entry entry() {
        return entry;
    }

    /** What an earlier run of the plan has written of a step. */
    Optional<Journal.StepEntry> earlier(Step step) {
        return Optional.ofNullable(earlier.get(step));
    }

    /** The line of a step that an earlier run has finished. */
    Optional<Report.Line> finished(Step step) {
        return earlier(step).filter(one -> one.outcome().filter(Outcome::isSuccess).isPresent())
                .map(one -> new Report.Line(step, one.outcome().orElseThrow(), one.said()));
    }

    /** The line of a step that an earlier run is through with. Where the last step is done, none before it is tried again. */
    Optional<Report.Line> over(Step step) {
        boolean unseen = step == Step.BAND && finished(Step.HOST).isPresent();
        return finished(step).or(() -> earlier(step).filter(one -> unseen && one.ended())
                .map(one -> new Report.Line(step, one.outcome().orElseThrow(), one.said())));
    }

    void started(Step step, Instant at) throws StorageTrouble {
        if (journal.isPresent()) journal.get().started(entry.planId(), step, at);
    }

    void ended(Report.Line line, Instant at) throws StorageTrouble {
        if (journal.isPresent()) journal.get().ended(entry.planId(), line, at);
    }

    /** Nothing was changed by this run. What an earlier one has begun goes on waiting. */
    void interrupted() throws StorageTrouble {
        if (earlier.isEmpty()) close(Journal.State.CANCELLED, "", Outcome.CANCELLED);
        else close(Journal.State.PENDING, "the gateway to go on with it", Outcome.QUEUED);
    }

    void close(Journal.State state, String waitsFor, Outcome outcome) throws StorageTrouble {
        if (journal.isPresent()) journal.get().save(entry.with(state, waitsFor, Optional.of(outcome)));
    }
}
