package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.CopyWriter.CopyTo;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.store.Journal;
import java.util.Optional;

/** Writes the copy of what is stored that somebody wants, however long ago, before anything is destroyed. Without it, nothing is. */
record ExportTask() implements Task {
    @Override
    public Step step() {
        return Step.EXPORT;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        Optional<CopyTo> wanted = run.promisedCopy();
        if (wanted.isEmpty()) {
            return Result.already(step(), "no copy was asked for; the history stays, so wearable:export " + run.row().name() + " --to FILE takes one later");
        }
        boolean before = run.earlier(step()).flatMap(Journal.StepEntry::outcome).filter(Outcome::isSuccess).isPresent();
        boolean askedAnew = run.watcher.copyTo().isPresent();
        if (before && !askedAnew) return Result.already(step(), "taken before, in " + wanted.get().file());
        return Result.done(step(), "a copy of " + run.sides.history().copy(run.row(), wanted.get(), run.watcher) + ", in " + wanted.get().file());
    }
}
