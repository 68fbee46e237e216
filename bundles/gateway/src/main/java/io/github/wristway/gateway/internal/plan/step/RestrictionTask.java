package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.Step;

/**
 * Tells where somebody turns the switch off that keeps other hosts away. Nobody can read it over the air, and to us it is no
 * hindrance, for the wearable is open; so this never holds a plan up.
 *
 * @param way in the vendor's app
 */
public record RestrictionTask(String way) implements Task {
    @Override
    public Step step() {
        return Step.RESTRICTION;
    }

    @Override
    public Result run(PlanRun run) {
        return Result.done(step(), (run.met.session().isPresent() ? "it lets us in, so it is off or meant for others; look there: " : "look there whether it is off: ") + way);
    }
}
