package io.github.wristway.commands;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Plans;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.ConfirmationNeeded;
import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans that come out as a test wants; it holds that consent is enough. */
final class ScriptedPlans implements Plans {
    final List<PendingPlan> pending = new ArrayList<>();
    Consent.Level wants = Consent.Level.YES;
    Wish wish;
    Consent consent;
    Report report;
    boolean stopped;

    /** What goes wrong with a single band, by its name: when it is looked at, and when its plan runs. */
    final Map<String, WristwayException> unseen = new HashMap<>();
    final Map<String, Exception> failing = new HashMap<>();
    /** What becomes of single bands; where there is none, {@link #report}. */
    final Map<String, Report> reports = new HashMap<>();
    final List<String> ran = new ArrayList<>();
    /** Whose run is interrupted by Ctrl-C. */
    String interruptedAt = "";

    private final ScriptedGateway.Asking asked;
    private final ScriptedWearables wearables;

    ScriptedPlans(ScriptedGateway.Asking asked, ScriptedWearables wearables) {
        this.asked = asked;
        this.wearables = wearables;
    }

    @Override
    public Plan make(Wish what) throws WristwayException {
        asked.of("plan " + what.verb() + " " + what.which() + " " + what.options());
        wish = what;
        WearableInfo band = what.verb() == Verb.LINK && wearables.all.stream().noneMatch(one -> one.name().startsWith(what.which()))
                ? PlanExamples.found(what) : wearables.find(what.which());
        if (unseen.containsKey(band.name())) throw unseen.get(band.name());
        return PlanExamples.plan(what, band, wants);
    }

    @Override
    public Report run(Plan plan, Consent given, Watcher watcher) throws WristwayException {
        asked.of("run " + plan.wish().verb());
        consent = given;
        boolean enough = switch (plan.consent()) {
            case NONE -> true;
            case YES -> given instanceof Consent.Yes || isToken(plan, given);
            case NAME -> given instanceof Consent.Named named && named.typed().equals(plan.wearable().name())
                    || isToken(plan, given);
        };
        if (!enough) throw new ConfirmationNeeded(plan.token(), "this is not the name of the band", "Type kitchen");
        if (stopped) throw new Cancelled("unlink");
        String band = plan.wearable().name();
        ran.add(band);
        if (interruptedAt.equals(band)) Thread.currentThread().interrupt();
        if (failing.get(band) instanceof WristwayException e) throw e;
        if (failing.get(band) instanceof RuntimeException e) throw e;
        return told(reports.getOrDefault(band, report), watcher);
    }

    private static boolean isToken(Plan plan, Consent given) {
        return given instanceof Consent.Token token && token.token().equals(plan.token());
    }

    private static Report told(Report report, Watcher watcher) {
        for (Report.Line line : report.lines()) {
            watcher.started(line.step());
            watcher.progress("minutes", 90, 180);
            watcher.ended(line);
        }
        return report;
    }

    @Override
    public String start(Plan plan, Consent given) throws WristwayException {
        asked.of("start " + plan.wish().verb());
        consent = given;
        return plan.id();
    }

    @Override
    public Report await(String plan, Duration atMost) throws WristwayException {
        asked.of("await " + plan + " " + atMost);
        return report;
    }

    @Override
    public List<PendingPlan> pending() throws WristwayException {
        asked.of("pending");
        return pending;
    }

    @Override
    public Report cancel(String planId) throws WristwayException {
        asked.of("cancel " + planId);
        return report;
    }
}
