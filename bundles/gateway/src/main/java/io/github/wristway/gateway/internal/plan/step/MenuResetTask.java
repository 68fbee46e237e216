package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.plan.place.ByHand;
import io.github.wristway.gateway.internal.plan.place.Trace;
import io.github.wristway.gateway.radio.Address;
import java.util.Optional;

/**
 * The band half of a plan that does not reset it over the air: waits until somebody has reset it in its own menu. A model
 * that does not tell whether it is free leaves {@linkplain Trace traces} of that at best.
 *
 * @param orphans whether nothing but this is left to do, so that its key stays in it whatever else may happen
 */
public record MenuResetTask(boolean orphans) implements Task {
    @Override
    public Step step() {
        return Step.BAND;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        boolean waited = run.earlier(step()).isPresent(); // without that, nobody was told to reset it
        String byWhom = byWhom(run);
        if (run.met.freeAt().isPresent()) return Result.already(step(), waited ? byWhom : "it was free already");
        if (run.met.trace().isPresent()) return Result.resetUnseen(run.met.trace().get(), byWhom);
        run.met.closeSession(); // while it speaks with us, nobody can look at it
        Optional<Address> free = run.sides.band().free(run.row());
        if (free.isPresent()) {
            run.foundFree(free.get());
            return waited ? Result.done(step(), byWhom + "; heard again as free under " + free.get()) : Result.already(step(), "it was free already");
        }
        Optional<Trace> trace = waited ? run.sides.band().trace(run.row()) : Optional.empty();
        if (trace.isPresent()) {
            run.met.trace(trace.get());
            return Result.resetUnseen(trace.get(), byWhom);
        }
        if (orphans) run.save(run.row().withState(LinkState.ORPHANED));
        String how = refusesUs(run) ? "it refuses our key now, as one does that was linked anew" : "the band keeps its key";
        return Result.waits(step(), Outcome.QUEUED, how + "; " + ByHand.how(run.sheet(), run.row()), run.row().name() + " to be heard as free");
    }

    /** That proves no reset: whoever links it anew gives it another key. */
    private static boolean refusesUs(PlanRun run) throws WristwayException {
        Optional<Address> address = run.row().address();
        Optional<PairingKey> key = run.sides.keys().of(run.row().id());
        return address.isPresent() && key.isPresent() && run.sides.ring().wasRefused(address.get(), key.get());
    }

    /** It never sends a reset itself: where one was begun, another plan did it. */
    private String byWhom(PlanRun run) {
        return run.earlier(step()).map(before -> before.ended() ? "reset by you, on the band" : "reset as begun by this gateway, with another plan")
                .orElse("not by this gateway");
    }
}
