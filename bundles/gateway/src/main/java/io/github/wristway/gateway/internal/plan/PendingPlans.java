package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.plan.place.Tools;
import io.github.wristway.gateway.internal.plan.step.Evidence;
import io.github.wristway.gateway.internal.plan.step.Reports;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The plans that are not finished: shown, waited for, and given up. */
final class PendingPlans {
    static final String AT_WORK = "nothing: it is at work";
    /** How they ended is remembered of so many that nobody waited for. */
    private static final int MOST = 64;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Tools tools;
    private final WearableThreads threads;
    private final Resuming resuming;
    private final Map<String, Started> started = new ConcurrentHashMap<>();

    PendingPlans(Tools tools, WearableThreads threads, Resuming resuming) {
        this.tools = tools;
        this.threads = threads;
        this.resuming = resuming;
    }

    void begun(Started one) {
        if (started.size() >= MOST) started.values().removeIf(Started::isOver);
        started.put(one.planId(), one);
    }

    List<PendingPlan> all() throws StorageTrouble {
        List<PendingPlan> pending = new ArrayList<>();
        for (Journal.Entry entry : journal().unfinished()) {
            String waitsFor = entry.state() == Journal.State.RUNNING ? AT_WORK + atWork(entry.planId()).map(Started::now).orElse("") : entry.waitsFor();
            pending.add(new PendingPlan(entry.planId(), entry.verb(), called(entry), entry.since(), waitsFor, lines(entry)));
        }
        for (Started one : started.values()) { // a sync has no journal
            boolean listed = pending.stream().anyMatch(plan -> plan.id().equals(one.planId()));
            if (!one.isOver() && !listed) pending.add(one.pending());
        }
        pending.sort(Comparator.comparing(PendingPlan::since));
        return pending;
    }

    private Optional<Started> atWork(String planId) {
        return Optional.ofNullable(started.get(planId)).filter(one -> !one.isOver());
    }

    /** Gives up what waits, and stops what has not changed anything yet. What is done stays done, and the report says what that is. */
    Report cancel(String typed) throws WristwayException {
        String planId = unfinished(typed).orElseThrow(() -> unknown(typed));
        Optional<Started> one = atWork(planId);
        Optional<Journal.Entry> entry = journal().byId(planId);
        if (one.isPresent() || entry.filter(now -> now.state() == Journal.State.RUNNING).isPresent()) {
            String wearableId = one.map(Started::wearableId).orElseGet(() -> entry.orElseThrow().wearableId());
            if (!threads.stop(wearableId)) {
                throw new Busy(one.isPresent() ? one.get().called() : called(entry.get()),
                        "its " + PlanDesk.word(one.map(Started::verb).orElseGet(() -> entry.get().verb())) + ", which cannot be stopped any more");
            }
            one.ifPresent(Started::stopped);
        }
        Optional<Journal.Entry> left = journal().byId(planId);
        return left.isPresent() ? giveUp(left.get()) : new Report(planId, one.orElseThrow().verb(), one.get().called(), Outcome.CANCELLED, List.of(),
                "given up; nothing has changed", Optional.empty());
    }

    private Report giveUp(Journal.Entry entry) throws WristwayException {
        List<Report.Line> done = lines(entry);
        Optional<WearableRow> row = tools.room().store().wearables().byId(entry.wearableId());
        boolean changed = journal().hasChanged(entry.planId());
        Journal.Entry given = entry.with(Journal.State.CANCELLED, "", Optional.of(changed ? Outcome.PARTIAL : Outcome.CANCELLED));
        if (changed && row.isPresent()) Evidence.givingUp(tools.audit(), entry, row.get(), () -> journal().save(given));
        else journal().save(given);
        if (row.isPresent() && (row.get().state() == LinkState.UNLINK_PENDING || row.get().state() == LinkState.RESETTING)) {
            tools.directory().save(row.get().withState(changed ? LinkState.ORPHANED : LinkState.LINKED_HERE), tools.time().now());
        }
        resuming.refresh();
        return new Report(entry.planId(), entry.verb(), called(entry), changed ? Outcome.PARTIAL : Outcome.CANCELLED, done,
                changed ? "given up; what is done or sent stays so" : "given up; nothing has changed", Optional.empty());
    }

    /** Waits until a plan is finished, or for a while, or until somebody does not want to wait any more. */
    Report await(String typed, Duration atMost) throws WristwayException {
        String planId = unfinished(typed).or(() -> lastBegun(typed)).or(() -> Optional.of(typed.strip())).get();
        if (!started.containsKey(planId) && journal().byId(planId).isEmpty()) throw unknown(typed);
        Instant end = tools.time().now().plus(atMost);
        try {
            while (!isOver(planId) && tools.time().now().isBefore(end)) {
                Duration left = Duration.between(tools.time().now(), end);
                boolean seen = atWork(planId).isPresent();
                tools.time().await(() -> seen && atWork(planId).isEmpty(), left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the plan goes on
        }
        return report(planId);
    }

    private boolean isOver(String planId) throws StorageTrouble {
        boolean unfinished = journal().byId(planId).filter(entry -> isUnfinished(entry.state())).isPresent();
        return !unfinished && atWork(planId).isEmpty();
    }

    private static boolean isUnfinished(Journal.State state) {
        return state == Journal.State.RUNNING || state == Journal.State.PENDING;
    }

    /** What the run itself said tells more than the journal, unless the plan went on since. */
    private Report report(String planId) throws WristwayException {
        Optional<Journal.Entry> entry = journal().byId(planId);
        Optional<Started> one = Optional.ofNullable(started.get(planId));
        if (one.isPresent() && one.get().isOver() && (entry.isEmpty() || entry.get().outcome().equals(one.get().outcome()))) {
            Optional<Report> report = one.get().report();
            if (report.isPresent()) return report.get();
        }
        if (entry.isPresent()) return Reports.of(entry.get(), called(entry.get()), lines(entry.get()));
        return new Report(planId, one.orElseThrow().verb(), one.get().called(), one.get().isOver() ? Outcome.ERROR : Outcome.QUEUED, List.of(),
                one.get().isOver() ? "it failed, as the log says" : "it is at work", Optional.empty());
    }

    /** By its id, or by what its wearable is called. */
    private Optional<String> unfinished(String typed) throws StorageTrouble {
        String wanted = typed.strip();
        for (PendingPlan plan : all()) {
            if (plan.id().equalsIgnoreCase(wanted) || plan.wearable().equalsIgnoreCase(wanted)) return Optional.of(plan.id());
        }
        return Optional.empty();
    }

    /** What nobody waited for may be over by now. */
    private Optional<String> lastBegun(String called) {
        return started.values().stream().filter(one -> one.called().equalsIgnoreCase(called.strip())).max(Comparator.comparing(Started::since)).map(Started::planId);
    }

    private static NotFound unknown(String typed) {
        return new NotFound("no plan goes by \"" + typed.strip() + "\"", "See wearable:pending");
    }

    private String called(Journal.Entry entry) throws StorageTrouble {
        return tools.room().store().wearables().byId(entry.wearableId()).map(WearableRow::name).orElse(entry.wearableId());
    }

    private List<Report.Line> lines(Journal.Entry entry) throws StorageTrouble {
        List<Report.Line> lines = new ArrayList<>();
        for (Journal.StepEntry step : journal().steps(entry.planId())) {
            if (step.ended()) lines.add(new Report.Line(step.step(), step.outcome().orElse(Outcome.ERROR), step.said()));
        }
        lines.sort(Comparator.comparing(Report.Line::step));
        return lines;
    }

    private Journal journal() throws StorageTrouble {
        return tools.room().store().journal();
    }
}
