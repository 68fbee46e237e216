package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.Report;
import java.util.List;

/** All that must be so whatever happens. */
final class Truth {
    private final List<Promise> promises;

    Truth(Course course) {
        promises = List.of(new NothingIsLost(course), new SomebodyHasTheKey(course), new ReportsAreTrue(course), new PlansGoOn(course));
    }

    void watch(Point point) {
        promises.forEach(promise -> promise.watch(point));
    }

    void of(Report report) {
        promises.forEach(promise -> promise.of(report));
    }

    void always() {
        promises.forEach(Promise::always);
    }
}
