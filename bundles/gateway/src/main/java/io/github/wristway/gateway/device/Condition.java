package io.github.wristway.gateway.device;

import java.time.Duration;
import java.util.Optional;

/**
 * What a look at a wearable showed.
 *
 * @param serial   the serial number; empty if the wearable does not tell strangers
 * @param firmware such as {@code V1.0.9.66}; empty if unknown
 * @param evidence what was seen that makes us say so, as a short sentence without full stop
 * @param vitals   what it tells beside that
 */
public record Condition(State state, Optional<String> serial, Optional<String> firmware, String evidence, Vitals vitals) {
    /** A look that asked no further. */
    public Condition(State state, Optional<String> serial, Optional<String> firmware, String evidence) {
        this(state, serial, firmware, evidence, Vitals.UNTOLD);
    }

    /**
     * How it is. Most tell it only to somebody whose key opens them.
     *
     * @param batteryPercent 0 to 100; empty if it did not tell
     * @param clockAhead     how far the time that it shows is ahead of the time that it should show, negative if it is
     *                       behind; empty if it did not tell
     */
    public record Vitals(Optional<Integer> batteryPercent, Optional<Duration> clockAhead) {
        public static final Vitals UNTOLD = new Vitals(Optional.empty(), Optional.empty());
    }

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
