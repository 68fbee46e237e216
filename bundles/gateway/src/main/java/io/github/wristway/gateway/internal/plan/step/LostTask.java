package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.util.Map;
import java.util.Optional;

/** Forgets the bond of a wearable that its owner has given up, and remembers that. Its key stays, in case it turns up. */
public record LostTask() implements Task {
    @Override
    public Step step() {
        return Step.HOST;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        WearableRow row = run.row();
        if (row.state() == LinkState.LOST) return Result.already(step(), "given up before");
        run.pointOfNoReturn(step());
        for (Address address : run.sides.host().addresses(row)) run.sides.host().forgetBond(address);
        run.sides.host().endWear(row.id());
        run.save(row.withState(LinkState.LOST).withLinkedSince(Optional.empty()));
        run.sides.host().tell("wearable/lost", Map.of("wearable.id", row.id(), "name", row.name()));
        return Result.done(step(), "remembered as lost; its key is kept");
    }
}
