package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.CopyWriter.CopyTo;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.store.Journal;
import java.util.Optional;

/** Writes the copy of what is stored that somebody wants, however long ago, before anything is destroyed. Without it, nothing is. */
public record ExportTask() implements Task {
    @Override
    public Step step() {
        return Step.EXPORT;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        Optional<CopyTo> wanted = run.promisedCopy();
        if (wanted.isPresent()) {
            String what = run.sides.history().copy(run.row(), wanted.get(), run.watcher);
            run.copyTaken();
            return Result.done(step(), "a copy of " + what + ", in " + wanted.get().file());
        }
        Optional<Journal.StepEntry> taken = run.earlier(step()).filter(before -> before.outcome().equals(Optional.of(Outcome.OK)));
        if (taken.isPresent()) return Result.done(step(), taken.get().said());
        return Result.already(step(), "no copy was asked for; the history stays, so wearable:export " + run.row().name() + " --to FILE takes one later");
    }
}
