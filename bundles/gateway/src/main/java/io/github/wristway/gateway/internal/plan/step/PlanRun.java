package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.AuditEntry.Act;
import io.github.wristway.gateway.CopyWriter.CopyTo;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.internal.plan.place.Sides;
import io.github.wristway.gateway.internal.plan.place.UnseenReset;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import io.github.wristway.gateway.radio.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A plan on its way: runs its tasks in order, writes each into the journal, and reports. It belongs to the wearable's
 * thread. After any failure or a restart another run of the same plan takes up where the journal ends.
 */
public final class PlanRun implements WearableThreads.Job<Report> {
    public final Sides sides;
    final Wish wish;
    final Watcher watcher;
    public final Encounter met = new Encounter();

    private final Logbook logbook;
    private final Evidence evidence;
    private final List<Task> tasks;
    private final List<Report.Line> lines = new CopyOnWriteArrayList<>(); // who leaves early reads it from another thread
    private final Brake brake = new Brake();

    private volatile WearableRow row;

    public PlanRun(Sides sides, Logbook logbook, Wish wish, WearableRow row, List<Task> tasks, Watcher watcher) {
        this.sides = sides;
        this.logbook = logbook;
        this.evidence = new Evidence(sides.audit(), logbook);
        this.wish = wish;
        this.row = row;
        this.tasks = tasks;
        this.watcher = watcher;
    }

    @Override
    public Report run() throws WristwayException {
        logbook.open(watcher.copyTo());
        List<String> waits = new ArrayList<>();
        Optional<WristwayException> failure = Optional.empty();
        try {
            for (Task task : tasks) {
                Task.Result result = runOrRecall(task);
                result.waitsFor().ifPresent(waits::add);
                if (!result.goOn()) break;
            }
        } catch (Cancelled e) {
            logbook.interrupted();
            throw e;
        } catch (WristwayException e) {
            failure = Optional.of(e);
        } finally {
            met.closeSession();
        }
        Report report = Reports.of(logbook.entry(), row.name(), lines, failure, waits, new Advice(row, sheet()), Untouched.by(this, tasks, lines));
        if (failure.isPresent()) {
            logbook.closeFailed(report);
            return report;
        }
        boolean frees = wish.verb() == Verb.UNLINK || wish.verb() == Verb.HANDOVER;
        if (!waits.isEmpty() && frees && row.state() == LinkState.LINKED_HERE) save(row.withState(LinkState.UNLINK_PENDING));
        logbook.close(report, waits);
        return report;
    }

    private Task.Result runOrRecall(Task task) throws WristwayException {
        Step step = task.step();
        boolean reads = step.place().isEmpty();
        if (reads && step != Step.EXPORT && logbook.over(Step.BAND).isPresent()) return Task.Result.already(step, "done before");
        Optional<Report.Line> finished = reads ? Optional.empty() : logbook.over(step);
        if (finished.isPresent()) {
            lines.add(finished.get());
            return new Task.Result(finished.get(), Optional.empty(), true);
        }
        watcher.started(step);
        Task.Result result = attempt(task);
        end(result.line());
        return result;
    }

    private Task.Result attempt(Task task) throws WristwayException {
        try {
            return task.run(this);
        } catch (Cancelled e) {
            if (!brake.isReleased()) throw e;
            return Task.Result.waits(task.step(), Outcome.QUEUED, "interrupted", "the gateway to go on with it");
        } catch (WristwayException e) {
            end(new Report.Line(task.step(), e.outcome(), e.getMessage()));
            throw e;
        }
    }

    /** To be called right before something is changed outside: from here on the plan cannot be stopped without a trace. */
    public void pointOfNoReturn(Step step) throws WristwayException {
        if (!brake.release()) throw new Cancelled(step.word());
        evidence.about(step, row, sheet());
        logbook.started(step, sides.time().now());
    }

    private void end(Report.Line line) throws WristwayException {
        lines.add(line);
        evidence.ended(line, row);
        logbook.ended(line, sides.time().now());
        watcher.ended(line);
    }

    /** Drops the key for good. */
    void dropKey() throws WristwayException {
        if (sides.keys().of(row.id()).isPresent()) evidence.around(Act.KEY_DROP, Step.HOST, row, () -> sides.keys().drop(row.id()));
    }

    Optional<Journal.StepEntry> earlier(Step step) {
        return logbook.earlier(step);
    }

    Optional<CopyTo> promisedCopy() throws WristwayException {
        return logbook.promisedCopy();
    }

    void copyTaken() throws WristwayException {
        logbook.copyTaken();
    }

    Optional<UnseenReset> unseenReset() throws WristwayException {
        return logbook.unseenReset();
    }

    public void giveUpOthers(String wearableId) throws WristwayException {
        logbook.giveUpOthers(wearableId);
    }

    String planId() {
        return logbook.entry().planId();
    }

    public WearableRow row() {
        return row;
    }

    /** Writes the wearable down as it is now. */
    void save(WearableRow changed) throws WristwayException {
        sides.host().save(changed);
        row = changed;
    }

    Optional<CapabilitySheet> sheet() {
        return sides.band().sheet(row);
    }

    /** Walks up to the wearable with the key that we have; with what the key ring has, if it was given up here. */
    void open() throws WristwayException {
        met.session(sides.keys().of(row.id()).isPresent() ? sides.band().open(row, watcher) : sides.band().reopen(row, watcher));
    }

    /** It was seen to be free. Where, is written down at once: a restart before the last step must not lose that. */
    public void foundFree(Address address) throws WristwayException {
        met.freeAt(address);
        if (!row.address().equals(met.freeAt())) save(row.withAddress(met.freeAt()));
    }

    /** Whether a step of this plan is done, in this run or an earlier one. */
    boolean succeeded(Step step) {
        return lines.stream().anyMatch(line -> line.step() == step && line.outcome().isSuccess());
    }

    @Override
    public boolean mayStop() {
        return brake.pull();
    }

    @Override
    public Report soFar() {
        return new Report(logbook.entry().planId(), wish.verb(), row.name(), Outcome.QUEUED, List.copyOf(lines),
                          "what was begun goes on in the background", Optional.of("See wearable:pending"));
    }
}
