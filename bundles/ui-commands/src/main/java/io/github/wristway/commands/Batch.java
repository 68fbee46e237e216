package io.github.wristway.commands;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Plans;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.ConfirmationNeeded;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The same for many bands: looks at each, shows one plan, asks once, and runs it band by band. What fails with one band
 * stops none of the others. Each band has a plan and a journal of its own, so that the same batch can be run again: what is
 * done says so, what waits goes on.
 */
final class Batch {
    private static final Logger log = LoggerFactory.getLogger(Batch.class);

    private final Plans plans;
    private final Shell shell;
    private final Verb verb;

    Batch(Plans plans, Shell shell, Verb verb) {
        this.plans = plans;
        this.shell = shell;
        this.verb = verb;
    }

    Answer<?> run(List<Target> targets, Agreement agreement, Optional<Path> results) throws WristwayException {
        if (targets.isEmpty()) return Answer.sentence(Outcome.ALREADY, "there is no band left to " + PlanWords.verb(verb));
        Optional<ResultFile> file = results.isPresent() ? Optional.of(ResultFile.at(shell.path(results.get()))) : Optional.empty();
        List<Row> rows = look(targets);
        BatchPlan plan = new BatchPlan(verb, rows);
        if (agreement.dryRun) return plan.answer();
        shell.say(plan.text());
        if (!agreed(plan, agreement)) {
            String why = "nothing has been touched: " + (agreement.yes ? "something would be lost for good, and --yes is not enough for that"
                    : "this batch wants to be confirmed");
            return Failure.unconfirmed(shell.isInteractive() ? "" : plan.text(), why, plan.token(), shell.again("--confirm", plan.token()), plan.facts());
        }
        runAll(rows);
        if (file.isPresent()) file.get().write(rows);
        boolean stopped = rows.stream().anyMatch(Row::isStopped);
        Answer<Row> answer = BatchReport.answer(verb, rows, stopped ? Optional.of(shell.again()) : Optional.empty());
        if (shell.dropsAnswer()) shell.say(answer.text());
        return answer;
    }

    private List<Row> look(List<Target> targets) throws WristwayException {
        List<Row> rows = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (Target target : targets) {
            String what = "Looking at " + target.called() + " (" + (rows.size() + 1) + " of " + targets.size() + ")";
            Row row = shell.during(what, () -> looked(target));
            String twin = row.plan().isEmpty() ? null : seen.putIfAbsent(identity(row.plan().get()), row.band());
            rows.add(twin == null ? row : Row.ended(target.called(), Outcome.INVALID, "it is the same band as " + twin + ", which is in this batch already"));
        }
        return rows;
    }

    private static Row looked(Target target) throws Cancelled {
        try {
            return target.look().done();
        } catch (Cancelled e) {
            throw e;
        } catch (WristwayException e) {
            return Row.failed(target.called(), e);
        }
    }

    /** What is not linked yet has an id for this plan only. */
    private static String identity(Plan plan) {
        return plan.wearable().address().map(Object::toString).orElse(plan.wearable().id());
    }

    private boolean agreed(BatchPlan plan, Agreement agreement) throws WristwayException {
        if (agreement.token != null) {
            if (agreement.token.strip().equalsIgnoreCase(plan.token())) return true;
            throw new ConfirmationNeeded(plan.token(), "the token fits another batch: something has changed since",
                    "Look at it again with --dry-run, then use --confirm " + plan.token());
        }
        return switch (plan.consent()) {
            case NONE -> true;
            case YES -> agreement.yes || yes();
            case NAME -> number(plan);
        };
    }

    private boolean yes() throws Cancelled {
        Optional<String> answer = shell.ask("Go on? yes or no" + PlanRun.WAY_OUT);
        if (answer.isEmpty()) return false;
        if (PlanRun.isYes(answer.get())) return true;
        throw new Cancelled(PlanWords.verb(verb));
    }

    /** A number is not typed by habit. */
    private boolean number(BatchPlan plan) throws WristwayException {
        String bands = "" + plan.open();
        Optional<String> answer = shell.ask("Type the number of bands to go on" + PlanRun.WAY_OUT);
        if (answer.isEmpty()) return false;
        if (answer.get().equals(bands)) return true;
        throw new ConfirmationNeeded(plan.token(), "that is not the number of bands; nothing has changed", "Type " + bands + ", or use --confirm " + plan.token());
    }

    private void runAll(List<Row> rows) {
        try (BatchScreen screen = shell.batchScreen()) {
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).isOpen()) continue;
                if (Thread.currentThread().isInterrupted()) {
                    rows.set(i, rows.get(i).with(Outcome.CANCELLED, "not begun"));
                    continue;
                }
                screen.begins(rows, i);
                rows.set(i, run(rows.get(i), screen.onlooker()));
                screen.ended(rows, i);
            }
        }
    }

    /** Whatever happens to this band, the others have their turn. */
    private Row run(Row row, Onlooker onlooker) {
        Plan plan = row.plan().orElseThrow();
        Consent consent = plan.consent() == Consent.Level.NONE ? new Consent.NotAsked() : new Consent.Token(plan.token());
        try {
            return row.with(plans.run(plan, consent, onlooker));
        } catch (WristwayException e) {
            return row.with(e);
        } catch (RuntimeException e) {
            log.error("{}: its {} failed", row.band(), PlanWords.verb(verb), e);
            return row.with(Outcome.ERROR, "a bug in Wristway; please report it with the lines of the log");
        }
    }
}
