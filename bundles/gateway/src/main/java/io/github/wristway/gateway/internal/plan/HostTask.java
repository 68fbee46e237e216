package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Forgets bond, entry and, last of all, the key. History stays.
 *
 * @param state how the wearable stands to us afterwards
 */
record HostTask(LinkState state) implements Task {
    @Override
    public Step step() {
        return Step.HOST;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        WearableRow row = run.row();
        run.pointOfNoReturn(step());
        if (row.address().isPresent()) forgetBond(run.tools, row.address().get());
        Instant now = run.tools.time().now();
        run.tools.room().store().wearables().endWear(row.id(), now);
        Optional<Address> address = run.freeAt().or(row::address);
        run.save(row.withState(state).withAddress(address).withLinkedSince(Optional.empty()));
        run.tools.keys().drop(row.id());
        run.tools.announcer().event("wearable/unlinked", Map.of("wearable.id", row.id(), "name", row.name(), "state", state.name()));
        boolean wasLinked = row.linkedSince().isPresent() || run.earlier(step()).isPresent();
        return wasLinked ? Result.done(step(), "forgotten") : Result.already(step(), "nothing to forget");
    }

    static void forgetBond(Tools tools, Address address) throws WristwayException {
        for (Radio radio : tools.surroundings().radios) radio.forget(address);
    }
}
