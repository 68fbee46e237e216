package io.github.wristway.miband.door;

import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;

/** How far a try to get in came, and what ended it. */
public record Setback(Walk.Reached reached, WristwayException cause) {
    /** A band ends a link on which nobody taps after about 30 seconds. */
    public boolean atTheTap() {
        return reached == Walk.Reached.AT_TAP && cause instanceof LinkLost;
    }

    /** Some bands hang up instead of saying that the key is wrong. Once may be the radio; every time is an answer. */
    boolean atTheProof() {
        return reached == Walk.Reached.AT_PROOF && cause instanceof LinkLost;
    }
}
