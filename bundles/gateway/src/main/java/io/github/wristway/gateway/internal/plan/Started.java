package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.plan.step.PlanRun;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A plan that was begun and that nobody waits for: how far it is, and how it has ended. */
final class Started implements Watcher {
    private static final Logger log = LoggerFactory.getLogger(Started.class);

    private final Plan plan;
    private final WearableRow row;
    private final Time time;
    private final Instant since;
    private final List<Report.Line> done = new CopyOnWriteArrayList<>();
    private volatile String word = "";
    private volatile String now = "";
    private volatile Optional<Report> report = Optional.empty();
    private volatile Optional<WristwayException> failure = Optional.empty();
    private volatile boolean over;

    Started(Plan plan, WearableRow row, Time time) {
        this.plan = plan;
        this.row = row;
        this.time = time;
        this.since = time.now();
    }

    String planId() {
        return plan.id();
    }

    String wearableId() {
        return row.id();
    }

    String called() {
        return row.name();
    }

    Verb verb() {
        return plan.wish().verb();
    }

    Instant since() {
        return since;
    }

    boolean isOver() {
        return over;
    }

    /** It may not even have begun. */
    void stopped() {
        over = true;
        time.signal();
    }

    /** What it does just now. */
    String now() {
        return now;
    }

    PendingPlan pending() {
        return new PendingPlan(planId(), verb(), called(), since, PendingPlans.AT_WORK + now, done);
    }

    /** How it ended; to be asked when it {@linkplain #isOver is over}. */
    Optional<Outcome> outcome() {
        return failure.map(WristwayException::outcome).or(() -> report.map(Report::outcome));
    }

    Optional<Report> report() throws WristwayException {
        if (failure.isPresent()) throw failure.get();
        return report;
    }

    WearableThreads.Job<Report> job(PlanRun run, Resuming resuming) {
        return new WearableThreads.Job<>() {
            @Override
            public Report run() throws WristwayException {
                try {
                    report = Optional.of(run.run());
                    resuming.refresh();
                    return report.get();
                } catch (WristwayException e) {
                    failure = Optional.of(e);
                    throw e;
                } catch (RuntimeException e) {
                    log.error("{}: its {} failed", called(), PlanDesk.word(verb()), e);
                    throw e;
                } finally {
                    over = true;
                    time.signal();
                }
            }

            @Override
            public boolean mayStop() {
                return run.mayStop();
            }

            @Override
            public Report soFar() {
                return run.soFar();
            }
        };
    }

    @Override
    public void started(Step step) {
        word = step.word();
        now = " (" + word + ")";
    }

    @Override
    public void ended(Report.Line line) {
        done.add(line);
    }

    @Override
    public void tapNow(Duration within) {
        now = " (tap the band now: it waits " + within.toSeconds() + " s)";
    }

    @Override
    public void progress(String unit, long count, long expected) {
        now = " (" + word + ", " + count + (expected > 0 ? " of about " + Math.max(count, expected) : "") + " " + unit + ")";
    }
}
