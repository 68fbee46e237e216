package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.Report;

/** Something that is so whatever happens. Who breaks it is told with a {@link Violation}. Each look at it does nothing by default. */
interface Promise {
    static void must(boolean so, String what) {
        if (!so) throw new Violation(what);
    }

    /** Something passes the border of the gateway. */
    default void watch(Point point) {}

    /** A report was just given. */
    default void of(Report report) {}

    /** Nothing is going on at this moment. */
    default void always() {}
}
