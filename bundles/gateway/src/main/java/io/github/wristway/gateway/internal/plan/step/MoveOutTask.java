package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.util.Map;
import java.util.Optional;

/**
 * Forgets bond and entry of a wearable that another host shall have. Its key goes to the key ring, for the way back; one that
 * nobody could put there, for it has no address here any more, is kept where it is.
 */
public record MoveOutTask() implements Task {
    @Override
    public Step step() {
        return Step.HOST;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        WearableRow row = run.row();
        if (row.state() == LinkState.LINKED_ELSEWHERE && row.linkedSince().isEmpty()) {
            if (row.address().isPresent()) run.sides.keys().drop(row.id()); // a crash may have come in between
            return Result.already(step(), "moved out before");
        }
        run.pointOfNoReturn(step());
        Optional<PairingKey> key = run.sides.keys().of(row.id());
        if (key.isPresent() && row.address().isPresent()) {
            run.sides.ring().learn(row.address().get(), key.get(), "kept when it was moved to another host", Optional.of(row.name()));
        }
        for (Address address : run.sides.host().addresses(row)) run.sides.host().forgetBond(address);
        run.sides.host().endWear(row.id());
        run.save(row.withState(run.met.freeAt().isPresent() ? LinkState.UNPAIRED : LinkState.LINKED_ELSEWHERE).withLinkedSince(Optional.empty()));
        if (row.address().isPresent()) run.sides.keys().drop(row.id());
        run.sides.host().tell("wearable/moved", Map.of("wearable.id", row.id(), "name", row.name()));
        if (key.isEmpty()) return Result.done(step(), "forgotten");
        return Result.done(step(), row.address().isPresent() ? "forgotten; the key stays in wearable:keys" : "forgotten; its key is kept, since it has no address here any more");
    }
}
