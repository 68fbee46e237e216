package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.CopyWriter.CopyTo;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.plan.place.UnseenReset;
import io.github.wristway.gateway.internal.store.Journal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The journal of one plan, read once and then written. What a plan is worth no journal, such as a sync that is repeated
 * anyway, keeps an empty one.
 */
public final class Logbook {
    private final Journal.Entry entry;
    private final Optional<Journal> journal;
    private final Optional<Fellows> fellows;
    private final boolean unasked;
    private final Map<Step, Journal.StepEntry> earlier = new EnumMap<>(Step.class);

    private Logbook(Journal.Entry entry, Optional<Journal> journal, boolean unasked) {
        this.entry = entry;
        this.journal = journal;
        this.fellows = journal.map(book -> new Fellows(book, entry));
        this.unasked = unasked;
    }

    public static Logbook empty(Journal.Entry entry) {
        return new Logbook(entry, Optional.empty(), false);
    }

    /** Of a plan that somebody asked for just now. */
    public static Logbook asked(Journal journal, Journal.Entry entry) {
        return new Logbook(entry, Optional.of(journal), false);
    }

    /** Of a plan that goes on by itself: if it fails nobody is there to be told, so it goes on waiting, and says what for. */
    public static Logbook unasked(Journal journal, Journal.Entry entry) {
        return new Logbook(entry, Optional.of(journal), true);
    }

    /** The plan begins now, or goes on. */
    void open(Optional<CopyTo> copy) throws StorageTrouble {
        if (journal.isEmpty()) return;
        for (Journal.StepEntry step : journal.get().steps(entry.planId())) earlier.put(step.step(), step);
        if (journal.get().byId(entry.planId()).isPresent()) journal.get().save(entry);
        else journal.get().begin(entry);
        if (copy.isPresent()) journal.get().promiseCopy(entry.planId(), copy);
    }

    /** What somebody has asked for, now or in an earlier run, and has not got yet. */
    Optional<CopyTo> promisedCopy() throws StorageTrouble {
        return journal.isEmpty() ? Optional.empty() : journal.get().promisedCopy(entry.planId());
    }

    Journal.Entry entry() {
        return entry;
    }

    /** Whether the plan goes on by itself, and nobody asked for it just now. */
    boolean isUnasked() {
        return unasked;
    }

    /** What an earlier run of the plan has written of a step. */
    Optional<Journal.StepEntry> earlier(Step step) {
        return Optional.ofNullable(earlier.get(step));
    }

    void copyTaken() throws StorageTrouble {
        if (journal.isPresent()) journal.get().promiseCopy(entry.planId(), Optional.empty());
    }

    /** Of this plan, or of one before it. */
    Optional<UnseenReset> unseenReset() throws StorageTrouble {
        return journal.isEmpty() ? Optional.empty() : UnseenReset.of(journal.get(), entry.wearableId());
    }

    /** The line of a step that an earlier run has finished. */
    Optional<Report.Line> finished(Step step) {
        return earlier(step).filter(one -> one.outcome().filter(Outcome::isSuccess).isPresent())
                .map(one -> new Report.Line(step, one.outcome().orElseThrow(), one.said()));
    }

    /** The line of a step that an earlier run is through with. Where the last step was begun, the band is not tried again. */
    Optional<Report.Line> over(Step step) {
        boolean unseen = step == Step.BAND && earlier(Step.HOST).isPresent();
        return finished(step).or(() -> earlier(step).filter(one -> unseen && one.ended())
                .map(one -> new Report.Line(step, one.outcome().orElseThrow(), one.said())));
    }

    void started(Step step, Instant at) throws StorageTrouble {
        if (journal.isEmpty()) return;
        journal.get().started(entry.planId(), step, at);
        fellows.get().started(step, at);
    }

    void ended(Report.Line line, Instant at) throws StorageTrouble {
        if (journal.isEmpty()) return;
        journal.get().ended(entry.planId(), line, at);
        fellows.get().ended(line);
    }

    void giveUpOthers(String wearableId) throws StorageTrouble {
        if (fellows.isPresent()) fellows.get().giveUp(wearableId);
    }

    /** Nothing was changed by this run. What an earlier one has begun goes on waiting. */
    void interrupted() throws StorageTrouble {
        if (earlier.isEmpty()) save(Journal.State.CANCELLED, "", Outcome.CANCELLED);
        else save(Journal.State.PENDING, "the gateway to go on with it", Outcome.QUEUED);
    }

    /** @param waits what the plan waits for; empty if it is over */
    void close(Report report, List<String> waits) throws StorageTrouble {
        save(waits.isEmpty() ? Journal.State.DONE : Journal.State.PENDING, String.join(" and ", waits), report.outcome());
    }

    void closeFailed(Report report) throws StorageTrouble {
        if (unasked) close(report, List.of("you: " + report.conclusion() + report.next().map(next -> ". " + next).orElse("")));
        else close(report, List.of());
    }

    private void save(Journal.State state, String waitsFor, Outcome outcome) throws StorageTrouble {
        if (journal.isPresent()) journal.get().save(entry.with(state, waitsFor, Optional.of(outcome)));
    }
}
