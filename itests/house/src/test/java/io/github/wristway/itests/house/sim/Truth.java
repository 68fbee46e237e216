package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.Report;
import java.util.List;

/** All promises as one. */
final class Truth implements Promise {
    private final List<Promise> promises;

    Truth(Course course) {
        promises = List.of(new NothingIsLost(course), new SomebodyHasTheKey(course), new ReportsAreTrue(course), new ReportsSayWhoDidIt(course),
                new PlansGoOn(course));
    }

    @Override
    public void watch(Point point) {
        promises.forEach(promise -> promise.watch(point));
    }

    @Override
    public void of(Report report) {
        promises.forEach(promise -> promise.of(report));
    }

    @Override
    public void always() {
        promises.forEach(Promise::always);
    }
}
