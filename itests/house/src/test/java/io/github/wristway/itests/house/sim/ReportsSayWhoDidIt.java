package io.github.wristway.itests.house.sim;

import static io.github.wristway.itests.house.sim.Promise.must;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.virtual.band.VirtualBand;
import java.util.HashSet;
import java.util.Set;

/**
 * What a plan has done itself it calls its own, and nothing else: a reset of the band, and its removal from the account. So it is in
 * reports, and in the journal, from which a report is made for those who ask later.
 */
final class ReportsSayWhoDidIt implements Promise {
    private final Course course;
    private final Set<String> plansThatReset = new HashSet<>();
    private final Set<String> plansThatRemoved = new HashSet<>();
    private int resetsSeen;
    private int removalsSeen;
    private boolean listed;

    ReportsSayWhoDidIt(Course course) {
        this.course = course;
    }

    @Override
    public void watch(Point point) {
        VirtualBand band = course.band();
        if (band == null) return;
        int resets = course.outside().otherResets();
        if (resets > resetsSeen) plansThatReset.add(atWork("reset the band"));
        resetsSeen = resets;
        if (point != Point.BEFORE_REQUEST && point != Point.AFTER_REQUEST) return;
        boolean wasListed = listed && removalsSeen == course.outside().removals();
        listed = course.scene().isListed(band);
        removalsSeen = course.outside().removals();
        if (wasListed && !listed) plansThatRemoved.add(atWork("removed it from the account"));
    }

    private String atWork(String what) {
        return course.written().plans().stream().filter(plan -> plan.state() == Journal.State.RUNNING).map(Journal.Entry::planId).findFirst()
                .orElseThrow(() -> new Violation("no plan is at work, and yet the gateway has " + what));
    }

    @Override
    public void of(Report report) {
        report.lines().forEach(line -> mustSayWho(report.planId(), report.verb(), line));
    }

    @Override
    public void always() {
        for (Journal.Entry plan : course.written().plans()) {
            course.written().steps(plan).stream().filter(Journal.StepEntry::ended).forEach(step ->
                    mustSayWho(plan.planId(), plan.verb(), new Report.Line(step.step(), step.outcome().orElseThrow(), step.said())));
        }
    }

    private void mustSayWho(String planId, Verb verb, Report.Line line) {
        if (course.scene().linkedAnew()) return;
        if (line.step() == Step.BAND && Schedule.frees(verb)) mustSayWhoReset(line, plansThatReset.contains(planId));
        if (line.step() == Step.ACCOUNT) mustSayWhoRemoved(line, plansThatRemoved.contains(planId));
    }

    private void mustSayWhoReset(Report.Line line, boolean itself) {
        boolean others = line.said().contains("not by this gateway") || line.said().contains("by you");
        boolean begun = line.said().contains("as begun by this gateway"); // somebody else may have done it since
        boolean ours = !others && line.said().contains("by this gateway");
        boolean success = line.outcome().isSuccess();
        must(!ours || begun || !plansThatReset.isEmpty(), "the report says that we reset it, and somebody else did: " + line);
        must(!others || course.outside().menuResets() > 0 || !success && plansThatReset.isEmpty(), "the report says that others reset it, and we did: " + line);
        must(!itself || ours || !success && !others, "this plan has reset it, and does not say so: " + line);
    }

    private void mustSayWhoRemoved(Report.Line line, boolean itself) {
        if (!line.outcome().isSuccess()) return;
        boolean ours = line.said().contains("this gateway");
        must(!ours || course.scene().hasAskedToUnlink(), "the report says that we asked to remove it, and we did not: " + line);
        must(!line.said().contains("as you did it") || course.outside().removals() > 0, "the report says that somebody else removed it, and nobody did: " + line);
        must(!itself || ours, "this plan has removed it from the account, and does not say so: " + line);
    }
}
