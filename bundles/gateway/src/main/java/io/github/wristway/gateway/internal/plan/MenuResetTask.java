package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.air.Airwaves.Heard;
import java.util.Optional;

/** The band half of a plan that was to leave the band alone: waits until somebody has reset it in its own menu. */
record MenuResetTask() implements Task {
    @Override
    public Step step() {
        return Step.BAND;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        Optional<Heard> free = FreeWearables.find(run.tools, run.row());
        if (free.isPresent()) {
            run.freeAt(free.get().address());
            return Result.done(step(), "heard again as free under " + free.get().address());
        }
        run.save(run.row().withState(LinkState.ORPHANED));
        String how = BandTask.menu(run).map(path -> "reset it on the band: " + path)
                .orElse("its menu has no reset: bring it into reach and run wearable:unlink " + run.row().name());
        return Result.waits(step(), Outcome.QUEUED, "the band keeps its key; " + how, run.row().name() + " to be heard as free");
    }
}
