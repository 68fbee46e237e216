package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.radio.Address;
import java.util.Optional;

/**
 * A sign that a wearable was reset, where nobody has seen it free. It is no proof that it is.
 *
 * @param at    where it is now
 * @param what  as it follows "it"
 * @param moved whether it has another address, which only a reset gives it. That it refuses our key may have other causes, so
 *              then nobody is said to have reset it
 */
record Trace(Address at, String what, boolean moved) {
    static Trace elsewhere(Address at, boolean linked) {
        return new Trace(at, "was reset and is heard under " + at + " now" + (linked ? ", linked to somebody" : ""), true);
    }

    static Trace refusal(Address at, String because) {
        return new Trace(at, "refuses our key now" + because, false);
    }

    /** The band's step is over: more than this will not be seen. */
    Task.Result over(String byWhom) {
        return new Task.Result(new Report.Line(Step.BAND, Outcome.SENT_NOT_VERIFIED, "it " + what
                + (moved ? " – " + byWhom : "") + "; nobody has seen it free"), Optional.empty(), true);
    }
}
