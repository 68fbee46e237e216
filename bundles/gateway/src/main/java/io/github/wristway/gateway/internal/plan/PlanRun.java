package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.internal.WearableThreads;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan on its way: runs its tasks in order, writes each into the journal, and reports. It belongs to the wearable's
 * thread. After any failure or a restart another run of the same plan takes up where the journal ends.
 */
final class PlanRun implements WearableThreads.Job<Report> {
    final Tools tools;
    final Wish wish;
    final Watcher watcher;

    private final Journal.Entry entry;
    private final List<Task> tasks;
    private final boolean inJournal;
    private final List<Report.Line> lines = new ArrayList<>();
    private final Map<Step, Journal.StepEntry> before = new EnumMap<>(Step.class);

    private WearableRow row;
    private Session session;
    private Optional<Address> freeAt = Optional.empty();
    private Optional<WristwayException> failure = Optional.empty();
    private volatile boolean harmless = true;

    PlanRun(Tools tools, Journal.Entry entry, boolean inJournal, Wish wish, WearableRow row, List<Task> tasks, Watcher watcher) {
        this.tools = tools;
        this.entry = entry;
        this.inJournal = inJournal;
        this.wish = wish;
        this.row = row;
        this.tasks = tasks;
        this.watcher = watcher;
    }

    @Override
    public Report run() throws WristwayException {
        if (inJournal) {
            for (Journal.StepEntry step : tools.room().store().journal().steps(entry.planId())) before.put(step.step(), step);
            if (tools.room().store().journal().byId(entry.planId()).isPresent()) tools.room().store().journal().save(entry);
            else tools.room().store().journal().begin(entry);
        }
        List<String> waits = new ArrayList<>();
        try {
            for (Task task : tasks) {
                Task.Result result = runOrRecall(task);
                result.waitsFor().ifPresent(waits::add);
                if (!result.goOn()) break;
            }
        } catch (Cancelled e) {
            stopped();
            if (harmless) throw e;
            return soFar();
        } catch (WristwayException e) {
            failure = Optional.of(e);
        } finally {
            closeSession();
        }
        Report report = Reports.of(entry, row.name(), lines, failure, waits);
        boolean pending = !waits.isEmpty() && failure.isEmpty();
        if (pending && entry.verb() == Verb.UNLINK && row.state() == LinkState.LINKED_HERE) save(row.withState(LinkState.UNLINK_PENDING));
        finish(pending ? Journal.State.PENDING : Journal.State.DONE, String.join(" and ", waits), report.outcome());
        return report;
    }

    private Task.Result runOrRecall(Task task) throws WristwayException {
        Step step = task.step();
        boolean bandDone = earlier(Step.BAND).flatMap(Journal.StepEntry::outcome).filter(Outcome::isSuccess).isPresent();
        if (step.place().isEmpty() && bandDone) {
            return new Task.Result(new Report.Line(step, Outcome.ALREADY, "done before"), Optional.empty(), true);
        }
        Optional<Journal.StepEntry> earlier = earlier(step).filter(Journal.StepEntry::ended)
                .filter(one -> one.outcome().filter(Outcome::isSuccess).isPresent()).filter(one -> step.place().isPresent());
        if (earlier.isPresent()) {
            lines.add(new Report.Line(step, earlier.get().outcome().get(), earlier.get().said()));
            return new Task.Result(lines.get(lines.size() - 1), Optional.empty(), true);
        }
        watcher.started(step);
        Task.Result result;
        try {
            result = task.run(this);
        } catch (Cancelled e) {
            throw e;
        } catch (WristwayException e) {
            end(new Report.Line(step, e.outcome(), e.getMessage()));
            throw e;
        }
        end(result.line());
        return result;
    }

    /** What has changed something, now or in an earlier run, is not over because the gateway stops: its next life goes on. */
    private void stopped() throws WristwayException {
        boolean begun = !harmless || !before.isEmpty();
        if (begun && Resuming.goesOn(entry.verb())) finish(Journal.State.PENDING, "the gateway to go on with it", Outcome.QUEUED);
        else finish(Journal.State.CANCELLED, "", Outcome.CANCELLED);
    }

    /** To be called right before something is changed outside: from here on the plan cannot be stopped without a trace. */
    void pointOfNoReturn(Step step) throws WristwayException {
        if (Thread.interrupted()) throw new Cancelled(step.word());
        harmless = false;
        if (inJournal) tools.room().store().journal().started(entry.planId(), step, tools.time().now());
    }

    private void end(Report.Line line) throws WristwayException {
        lines.add(line);
        if (inJournal) tools.room().store().journal().ended(entry.planId(), line, tools.time().now());
        watcher.ended(line);
    }

    private void finish(Journal.State state, String waitsFor, Outcome outcome) throws WristwayException {
        if (!inJournal) return;
        tools.room().store().journal().save(entry.with(state, waitsFor, Optional.of(outcome)));
    }

    /** What the journal says of a step from an earlier run. */
    Optional<Journal.StepEntry> earlier(Step step) {
        return Optional.ofNullable(before.get(step));
    }

    WearableRow row() {
        return row;
    }

    /** Writes the wearable down as it is now. */
    void save(WearableRow changed) throws WristwayException {
        tools.directory().save(changed, tools.time().now());
        row = changed;
    }

    Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    void session(Session opened) {
        session = opened;
    }

    void closeSession() {
        if (session != null) session.close();
        session = null;
    }

    /** Where the wearable was seen to be free; empty if it was not. */
    Optional<Address> freeAt() {
        return freeAt;
    }

    void freeAt(Address address) {
        freeAt = Optional.of(address);
    }

    /** What a step of this run came to; empty if it has not run. */
    Optional<Report.Line> line(Step step) {
        return lines.stream().filter(line -> line.step() == step).findFirst();
    }

    @Override
    public boolean mayStop() {
        return harmless;
    }

    @Override
    public Report soFar() {
        return new Report(entry.planId(), entry.verb(), row.name(), Outcome.QUEUED, List.copyOf(lines),
                          "what was begun goes on in the background", Optional.of("See wearable:pending"));
    }
}
