package io.github.wristway.itests.house.sim;

import static io.github.wristway.itests.house.sim.Promise.must;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.virtual.band.VirtualBand;

/** What a report calls done is so: on the band, in the account, and here. */
record ReportsAreTrue(Course course) implements Promise {
    @Override
    public void of(Report report) {
        must(report.outcome() != Outcome.ERROR, "a report of a bug: " + report);
        if (report.wearable().equals(Course.OFFICE) || course.scene().linkedAnew()) return;
        report.lines().stream().filter(line -> line.outcome().isSuccess()).forEach(line -> mustBeSo(report, line));
    }

    private void mustBeSo(Report report, Report.Line line) {
        VirtualBand band = course.band();
        boolean frees = line.step() == Step.BAND && Schedule.frees(report.verb());
        must(!frees || band.isFree(), "the report says that the band is free, and it is not: " + line);
        must(line.step() != Step.ACCOUNT || !course.scene().isListed(band), "the report says that no account lists it, and one does: " + line);
        boolean links = line.step() == Step.LINK && !course.asking().wasResetMeanwhile();
        must(!links || !band.isFree() && SomebodyHasTheKey.isKept(course, band), "the report says that it is linked, and its key is not kept");
    }
}
