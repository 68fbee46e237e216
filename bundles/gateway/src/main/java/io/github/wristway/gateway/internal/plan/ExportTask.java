package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.WristwayException;

/** Lets whoever looks on take a copy of what is stored, before anything is destroyed. Without the copy that they want, nothing is. */
record ExportTask() implements Task {
    @Override
    public Step step() {
        return Step.EXPORT;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        return run.watcher.takeCopy().map(what -> Result.done(step(), "a copy of " + what)).orElseGet(() -> Result.already(step(),
                "no copy was asked for; the history stays, so wearable:export " + run.row().name() + " --to FILE takes one later"));
    }
}
