package io.github.wristway.itests.house.sim;

import static io.github.wristway.itests.house.sim.Promise.must;

import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.internal.store.Journal;

/** What was begun and goes on by itself ends, or waits and says what for; only people give it up. */
record PlansGoOn(Course course) implements Promise {
    @Override
    public void always() {
        for (Journal.Entry plan : course.written().plans()) {
            boolean givenUp = Schedule.frees(plan.verb()) && plan.state() == Journal.State.CANCELLED;
            must(!givenUp || course.asking().gaveUp(), "a plan was given up by nobody: " + plan);
        }
        for (PendingPlan plan : course.asking().pending()) {
            must(!plan.waitsFor().isBlank() && !plan.waitsFor().startsWith("nothing"), "a plan waits, and does not say for what: " + plan);
        }
    }
}
