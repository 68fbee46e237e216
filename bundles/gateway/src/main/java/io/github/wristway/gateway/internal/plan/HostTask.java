package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.store.AddressPeriod;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import java.util.Map;
import java.util.Optional;

/**
 * Forgets bond, entry and, last of all, the key. History stays. The key of a wearable that nobody has seen free is kept: it
 * may still be needed. Where somebody forgets it as told, it stays on the key ring only.
 *
 * @param asTold whether somebody asked to forget it as it is, whatever the wearable still holds
 */
record HostTask(boolean asTold) implements Task {
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
        if (row.address().isPresent()) forgetBond(run.tools, row.address().get());
        for (AddressPeriod period : run.tools.room().store().wearables().addresses(row.id())) forgetBond(run.tools, period.address());
        run.tools.room().store().wearables().endWear(row.id(), run.tools.time().now());
        run.save(row.withState(state).withLinkedSince(Optional.empty()));
        boolean keeps = !seenFree && !asTold;
        if (!keeps) run.dropKey();
        if (run.succeeded(Step.BAND)) dropVoidKeys(run, row);
        run.tools.announcer().event("wearable/unlinked", Map.of("wearable.id", row.id(), "name", row.name(), "state", state.name()));
        boolean wasLinked = row.linkedSince().isPresent() || run.earlier(step()).isPresent();
        if (!wasLinked) return Result.already(step(), "nothing to forget");
        return Result.done(step(), keeps ? "forgotten; the key is kept, since nobody saw it free" : "forgotten");
    }

    /** It was seen free: no key from before opens it again. */
    private static void dropVoidKeys(PlanRun run, WearableRow row) throws WristwayException {
        if (row.address().isPresent()) run.tools.ring().drop(row.address().get());
        for (AddressPeriod period : run.tools.room().store().wearables().addresses(row.id())) run.tools.ring().drop(period.address());
    }

    private static void forgetBond(Tools tools, Address address) throws WristwayException {
        for (Radio radio : tools.surroundings().radios) radio.forget(address);
    }
}
