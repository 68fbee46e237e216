package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.store.WearableRow;

/** Says how the wearable is written down here, after {@link LinkTask} has done it together with the key. */
public record EnteredTask() implements Task {
    @Override
    public Step step() {
        return Step.HOST;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        WearableRow row = run.row();
        int days = run.sides.history().days(row.id());
        long settings = run.sides.host().notedSettings(row);
        return Result.done(step(), "entered as " + row.name()
                + (days == 0 ? "" : "; its history of " + days + (days == 1 ? " day" : " days") + " goes on")
                + (settings == 0 ? "" : "; " + settings + (settings == 1 ? " setting is" : " settings are")
                        + " remembered: wearable:settings " + row.name() + " --restore"));
    }
}
