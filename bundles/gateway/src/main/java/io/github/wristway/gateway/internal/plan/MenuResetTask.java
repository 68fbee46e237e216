package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import java.util.Optional;

/**
 * The band half of a plan that does not reset it over the air: waits until somebody has reset it in its own menu. A model
 * that does not tell whether it is free leaves {@linkplain Trace traces} of that at best.
 *
 * @param orphans whether nothing but this is left to do, so that its key stays in it whatever else may happen
 */
record MenuResetTask(boolean orphans) implements Task {
    @Override
    public Step step() {
        return Step.BAND;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        boolean waited = run.earlier(step()).isPresent(); // without that, nobody was told to reset it
        String byWhom = byWhom(run);
        if (run.freeAt().isPresent()) return Result.already(step(), waited ? byWhom : "it was free already");
        if (run.trace().isPresent()) return run.trace().get().over(byWhom);
        run.closeSession(); // while it speaks with us, nobody can look at it
        Optional<Address> free = run.sides.band().free(run.row());
        if (free.isPresent()) {
            run.freeAt(free.get());
            return Result.done(step(), byWhom + "; heard again as free under " + free.get());
        }
        Optional<Trace> trace = waited ? run.sides.band().trace(run.row()) : Optional.empty();
        if (trace.isPresent()) {
            run.trace(trace.get());
            return trace.get().over(byWhom);
        }
        if (orphans) run.save(run.row().withState(LinkState.ORPHANED));
        return Result.waits(step(), Outcome.QUEUED, "the band keeps its key; " + ByHand.how(run.sheet(), run.row()),
                            run.row().name() + " to be heard as free");
    }

    /** It never sends a reset itself: where one was begun, another plan did it. */
    private String byWhom(PlanRun run) {
        return run.earlier(step()).map(before -> before.ended() ? "reset by you, on the band" : "reset by this gateway, with another plan")
                .orElse("not by this gateway");
    }
}
