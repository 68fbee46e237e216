package io.github.wristway.gateway.device;

import java.util.Optional;

/**
 * What a look at a wearable showed.
 *
 * @param serial   the serial number; empty if the wearable does not tell strangers
 * @param firmware such as {@code V1.0.9.66}; empty if unknown
 * @param evidence what was seen that makes us say so, as a short sentence without full stop
 */
public record Condition(State state, Optional<String> serial, Optional<String> firmware, String evidence) {
    public enum State {
        /** It has no key: anybody may link it. */
        FREE,
        /** The key that we brought opens it. */
        OURS,
        /** It has a key, and it is not the one that we brought. */
        FOREIGN,
        /** It has a key; whether ours fits was not tried or could not be told. */
        LINKED,
        /** It cannot be told. */
        UNKNOWN
    }
}
