package io.github.wristway.gateway.internal.plan.place;

import io.github.wristway.gateway.radio.Address;

/**
 * A sign that a wearable was reset, where nobody has seen it free. It is no proof that it is.
 *
 * @param at    where it is now
 * @param what  as it follows "it"
 * @param moved whether it has another address, which only a reset gives it. That it refuses our key may have other causes, so
 *              then nobody is said to have reset it
 */
public record Trace(Address at, String what, boolean moved) {
    public static Trace elsewhere(Address at, boolean linked) {
        return new Trace(at, "was reset and is heard under " + at + " now" + (linked ? ", linked to somebody" : ""), true);
    }

    public static Trace refusal(Address at, String because) {
        return new Trace(at, "refuses our key now" + because, false);
    }
}
