package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.ConfirmationNeeded;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.store.Erasure.Holdings;
import io.github.wristway.gateway.internal.store.Erasure.Share;
import java.util.Map;
import java.util.Optional;

/**
 * Erases what is stored, all at once or not at all; only what somebody has agreed to.
 *
 * @param agreed what there was when they did
 */
public record EraseTask(Share share, Holdings agreed) implements Task {
    @Override
    public Step step() {
        return Step.HISTORY;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        if (agreed.isNothing()) return Result.already(step(), "nothing is stored" + share.person().map(who -> " of the time in which " + who + " wore it").orElse("") + HoldingsInWords.days(share.days()));
        run.pointOfNoReturn(step());
        Report.Line line = new Report.Line(step(), Outcome.OK, "erased " + HoldingsInWords.of(agreed) + "; rows: " + HoldingsInWords.rows(agreed));
        if (!run.sides.history().erase(run.row().id(), share, agreed, run.planId(), line)) {
            throw new ConfirmationNeeded("", "something has been stored since you agreed; nothing is erased", "Look at the plan again: wearable:plan erase " + run.row().name());
        }
        run.sides.host().changed(run.row());
        run.sides.host().tell("wearable/erased", Map.of("wearable.id", run.row().id(), "name", run.row().name()));
        return new Result(line, Optional.empty(), true);
    }
}
