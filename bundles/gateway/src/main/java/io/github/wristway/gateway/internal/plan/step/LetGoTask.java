package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.air.Waiting;
import io.github.wristway.gateway.radio.Address;
import java.time.Duration;
import java.util.Optional;

/** Ends our link to the wearable, and believes that others can have one when it is heard again: a band that is held is silent. */
public record LetGoTask() implements Task {
    /** A band at rest advertises every few seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public Step step() {
        return Step.BAND;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        boolean held = run.met.session().isPresent();
        run.met.closeSession();
        Optional<Address> address = run.row().address();
        if (address.isEmpty()) return Result.already(step(), "it has no address here any more");
        if (held) run.sides.band().gone(address.get());
        boolean heard = Waiting.until(run.sides.time(), "listening for " + run.row().name(), () -> run.sides.band().isHeard(address.get()), PATIENCE);
        if (!held) return Result.already(step(), "no link of ours is open" + (heard ? ", and it is heard" : "; it is not in reach to see more"));
        if (heard) return Result.done(step(), "let go by this gateway, and heard again; it keeps its key");
        return new Result(new Report.Line(step(), Outcome.SENT_NOT_VERIFIED, "let go by this gateway; it has not been heard again yet"), Optional.empty(), true);
    }
}
