package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.radio.Address;
import java.util.Optional;

/**
 * A sign that a wearable was reset by other hands than ours. It is no proof that the wearable is free.
 *
 * @param at   where it is now
 * @param what as it follows "it"
 */
record Trace(Address at, String what) {
    /** The band's step is over: more than this will not be seen. */
    Task.Result over(String byWhom) {
        return new Task.Result(new Report.Line(Step.BAND, Outcome.SENT_NOT_VERIFIED, "it " + what
                + " – " + byWhom + "; nobody has seen it free"), Optional.empty(), true);
    }
}
