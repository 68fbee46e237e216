package io.github.wristway.gateway;

import io.github.wristway.gateway.base.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of the audit log: something that destroys or gives up is about to be done, or was done.
 *
 * @param outcome  empty if it was about to be done; then a later line says what came of it
 * @param plan     the plan that it is of; empty if it was no plan
 * @param place    where it is done; empty if in no place of its own
 * @param previous the hash of the line before, in hex; zeros for the first
 * @param hash     SHA-256 of this line without its hash, in hex
 */
public record AuditEntry(long number, Instant time, Act act, Optional<Outcome> outcome, By by, Optional<String> plan,
                         Optional<Place> place, Subject wearable, String previous, String hash) {
    /** What destroys something, or gives it up. */
    public enum Act {
        /** The vendor's account is asked to let go of the wearable. */
        ACCOUNT_UNLINK,
        /** The wearable is reset, over the air or by hand; {@code OK} once it was seen free. */
        BAND_RESET,
        /** Bond and entry here are forgotten. */
        HOST_FORGET,
        /** The key that opened the wearable is dropped: it was seen free, or somebody asked for that. */
        KEY_DROP,
        /** Somebody has keys forgotten. */
        KEYS_FORGET,
        /** Stored samples are erased. */
        HISTORY_ERASE,
        /** A plan is given up that has changed something. */
        PLAN_CANCEL,
        /** A reset over the air is sent that nobody has seen work: its owner allows experiments. */
        EXPERIMENT
    }

    /** Who wanted it just then. */
    public enum By {
        /** Somebody asked for it. */
        SOMEBODY,
        /** The gateway went on with a plan that had waited. */
        ITSELF
    }

    /**
     * The wearable as it was known then.
     *
     * @param id   empty for one that was never linked here
     * @param name what people call it, or its address
     */
    public record Subject(Optional<String> id, String name, Optional<String> model, Optional<String> serial) {}
}
