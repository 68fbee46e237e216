package io.github.wristway.gateway.device;

import io.github.wristway.gateway.base.WristwayException;
import org.osgi.annotation.versioning.ConsumerType;

/** Sets the wearable back to the state in which it left the factory. */
@ConsumerType
public non-sealed interface Resetting extends Capability {
    /**
     * Throws what {@link #reset()} would throw, as far as that can be told before anything is sent: plans ask before they
     * change anything anywhere.
     */
    default void check() throws WristwayException {}

    /**
     * Sends the reset, once. It erases everything on the wearable and ends the session.
     *
     * @return how the wearable took it. None of it proves that the wearable is free: only looking at it again does
     * @throws WristwayException if it was certainly <em>not</em> sent, or the wearable refused it
     */
    Reply reset() throws WristwayException;

    enum Reply {
        /** The wearable said yes. */
        CONFIRMED,
        /** The link broke right after sending, as it does when a wearable restarts. */
        LINK_DROPPED,
        /** Neither came in time. */
        SILENT
    }
}
