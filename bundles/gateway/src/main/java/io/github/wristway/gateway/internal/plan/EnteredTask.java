package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.WristwayException;

/** Says how the wearable is written down here, after {@link LinkTask} has done it together with the key. */
record EnteredTask() implements Task {
    @Override
    public Step step() {
        return Step.HOST;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        long days = run.tools.room().store().samples().dayCount(run.row().id());
        return Result.done(step(), "entered as " + run.row().name() + (days == 0 ? "" : "; its history of " + days + (days == 1 ? " day" : " days") + " goes on"));
    }
}
