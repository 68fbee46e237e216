package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.plan.place.Sides;
import io.github.wristway.gateway.internal.plan.place.Trace;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.util.Map;
import java.util.Optional;

/**
 * Forgets bond, entry and, last of all, the key. History stays. The key of a wearable that nobody has seen free is kept: it
 * may still be needed. Where somebody forgets it as told, it stays on the key ring only.
 *
 * @param asTold       whether somebody asked to forget it as it is, whatever the wearable still holds
 * @param changesHands whether it goes to somebody else: whoever links it next is not the one who wore it last
 */
public record HostTask(boolean asTold, boolean changesHands) implements Task {
    @Override
    public Step step() {
        return Step.HOST;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        WearableRow row = run.row();
        boolean stillFree = asTold && row.state() == LinkState.UNPAIRED; // nobody looked, and nothing is taken back
        boolean seenFree = stillFree || run.succeeded(Step.BAND);
        LinkState state = seenFree ? LinkState.UNPAIRED : LinkState.ORPHANED;
        run.pointOfNoReturn(step());
        for (Address address : run.sides.host().addresses(row)) run.sides.host().forgetBond(address);
        run.sides.host().endWear(row.id());
        run.save(row.withState(state).withLinkedSince(Optional.empty()).withAddress(run.met.trace().map(Trace::at).or(row::address))
                .withPerson(changesHands ? Optional.empty() : row.person()));
        boolean keeps = !seenFree && !asTold;
        if (!keeps) run.dropKey();
        if (run.succeeded(Step.BAND)) dropVoidKeys(run.sides, row);
        run.sides.host().tell("wearable/unlinked", Map.of("wearable.id", row.id(), "name", row.name(), "state", state.name()));
        boolean wasLinked = row.linkedSince().isPresent() || run.earlier(step()).isPresent();
        if (!wasLinked) return Result.already(step(), "nothing to forget");
        return Result.done(step(), keeps ? "forgotten; the key is kept, since nobody saw it free" : "forgotten");
    }

    /** It was seen free: no key from before opens it again. */
    private static void dropVoidKeys(Sides sides, WearableRow row) throws WristwayException {
        for (Address address : sides.host().addresses(row)) sides.ring().drop(address);
    }
}
