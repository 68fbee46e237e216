package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.AuthenticationRefused;
import io.github.wristway.gateway.base.KeyMissing;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.NotPaired;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.plan.place.ByHand;
import io.github.wristway.gateway.internal.plan.place.Trace;
import io.github.wristway.gateway.internal.plan.place.UnseenReset;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.radio.Address;
import java.util.Optional;

/**
 * Opens the wearable with our key, or finds that it is free. What cannot be reached makes the plan wait, with nothing
 * changed.
 *
 * @param beforeReset whether the wearable will be reset. Then the plan goes on by itself later; otherwise being out of reach
 *                    is a failure
 * @param byUs        whether we shall reset it, over the air
 */
public record LookTask(boolean beforeReset, boolean byUs) implements Task {
    @Override
    public Step step() {
        return Step.LOOK;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        boolean mayBeFree = run.row().state() == LinkState.RESETTING || run.row().state() == LinkState.ORPHANED;
        if (mayBeFree && foundFree(run)) return free(run);
        Optional<PairingKey> before = run.sides.keys().of(run.row().id());
        if (before.isEmpty() && !mayReopen(run)) return withoutKey(run);
        try {
            run.open();
            if (beforeReset) Acquaintance.beforeReset(run);
            else Acquaintance.beforeSync(run);
            if (byUs) BandTask.resetting(run).check(); // a refusal must come before anything is changed anywhere
            return Result.done(step(), "in reach, " + which(run, before));
        } catch (NotPaired e) {
            run.foundFree(run.row().address().orElseThrow());
            return Result.already(step(), "in reach, and free");
        } catch (KeyRefused | AuthenticationRefused e) {
            Optional<UnseenReset> reset = beforeReset ? explaining(run, e) : Optional.empty();
            if (reset.isEmpty()) throw explained(run, e);
            Trace trace = reset.get().explaining(run.row().address().orElseThrow(), run.sides.zone());
            run.met.trace(trace);
            return Result.already(step(), "in reach; it " + trace.what());
        } catch (OutOfRange | LinkLost | NoAnswer e) {
            if (foundFree(run)) return free(run);
            if (!beforeReset) throw e;
            Optional<Trace> trace = run.sides.band().resetBefore(run.row());
            if (trace.isPresent()) {
                run.met.trace(trace.get());
                return Result.already(step(), "in reach; it " + trace.get().what());
            }
            return Result.waits(step(), Outcome.QUEUED, e.getMessage() + "; nothing has changed", run.row().name() + " to be heard");
        }
    }

    /**
     * A reset that explains why it refuses us: one of this plan if it has another key now, also one before it if nobody will ever
     * see more.
     */
    private static Optional<UnseenReset> explaining(PlanRun run, WristwayException refusal) throws WristwayException {
        Optional<UnseenReset> reset = run.unseenReset();
        boolean ofThisPlan = refusal instanceof KeyRefused && reset.filter(one -> one.planId().equals(run.planId())).isPresent();
        return ofThisPlan || reset.isPresent() && run.sides.band().hidesWhetherFree(run.row()) ? reset : Optional.empty();
    }

    /** Its account has forgotten the key since, which may have been another one than ours by then. */
    private static WristwayException explained(PlanRun run, WristwayException refusal) {
        boolean lost = refusal instanceof KeyRefused && run.earlier(Step.ACCOUNT).flatMap(Journal.StepEntry::outcome).equals(Optional.of(Outcome.OK));
        return lost ? new KeyRefused(run.row().name(), "If the vendor's app linked it anew while it was removed from the account, nobody has its new key: "
                + ByHand.how(run.sheet(), run.row()) + "; or link it in the app once more, then run wearable:relink " + run.row().name()) : refusal;
    }

    private static String which(PlanRun run, Optional<PairingKey> before) throws WristwayException {
        PairingKey fits = run.sides.keys().of(run.row().id()).orElseThrow();
        if (before.equals(Optional.of(fits))) return "the key fits";
        String source = run.sides.ring().source(run.row().address().orElseThrow(), fits).orElse("elsewhere");
        return before.isEmpty() ? "a key of the key ring fits (" + source + ")" : "the old key is stale, the one from " + source + " fits";
    }

    /** It was moved to another host, or forgotten; the key ring still has what may open it. */
    private boolean mayReopen(PlanRun run) throws WristwayException {
        Optional<Address> address = run.row().address();
        return beforeReset && run.row().state() != LinkState.UNPAIRED && address.isPresent() && run.sides.ring().knows(address.get());
    }

    /** We hold no key: the wearable was freed before, or its key was forgotten here. */
    private Result withoutKey(PlanRun run) throws WristwayException {
        if (foundFree(run)) return free(run);
        boolean moved = run.wish.verb() == Verb.MOVE && run.row().state() == LinkState.LINKED_ELSEWHERE;
        if (moved) return Result.already(step(), "moved out before; its key is on the key ring only");
        boolean freedBefore = run.row().state() == LinkState.UNPAIRED;
        boolean heard = run.row().address().isPresent() && run.sides.band().isHeard(run.row().address().get());
        if (freedBefore && !heard && run.row().address().isPresent()) {
            run.foundFree(run.row().address().get());
            return Result.already(step(), "it was freed before; not in reach to look again");
        }
        throw new KeyMissing(run.row().name(), "Link it first: wearable:link " + run.row().address().map(Address::text).orElse(run.row().name()));
    }

    private static boolean foundFree(PlanRun run) throws WristwayException {
        Optional<Address> free = run.sides.band().free(run.row());
        if (free.isPresent()) run.foundFree(free.get());
        return free.isPresent();
    }

    private Result free(PlanRun run) {
        return Result.already(step(), "in reach, and free under " + run.met.freeAt().orElseThrow());
    }
}
