package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.plan.place.Trace;
import java.util.Optional;

/** One step of a running plan. It can be run again after any failure, and then finds what is already done. */
public interface Task {
    Step step();

    /** Does it, now. A failure means that this step has changed nothing, and ends the plan. */
    Result run(PlanRun run) throws WristwayException;

    /**
     * What a step came to.
     *
     * @param waitsFor what the step still waits for; empty if it is finished
     * @param goOn     whether the steps behind it may run all the same
     */
    record Result(Report.Line line, Optional<String> waitsFor, boolean goOn) {
        public static Result done(Step step, String said) {
            return new Result(new Report.Line(step, Outcome.OK, said), Optional.empty(), true);
        }

        public static Result already(Step step, String said) {
            return new Result(new Report.Line(step, Outcome.ALREADY, said), Optional.empty(), true);
        }

        /** The rest of the plan waits with it. */
        public static Result waits(Step step, Outcome outcome, String said, String waitsFor) {
            return new Result(new Report.Line(step, outcome, said), Optional.of(waitsFor), false);
        }

        /** The wearable was reset, and more than this will not be seen of it. */
        static Result resetUnseen(Trace trace, String byWhom) {
            return new Result(new Report.Line(Step.BAND, Outcome.SENT_NOT_VERIFIED, "it " + trace.what()
                    + (trace.moved() ? " – " + byWhom : "") + "; nobody has seen it free"), Optional.empty(), true);
        }

        /** The rest goes on without it. */
        public static Result leftForLater(Step step, String said, String waitsFor) {
            return new Result(new Report.Line(step, Outcome.QUEUED, said), Optional.of(waitsFor), true);
        }
    }
}
