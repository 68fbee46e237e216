package io.github.wristway.virtual.air;

import io.github.wristway.gateway.radio.Address;
import java.util.Optional;

/** Something in the air. All of it is called with the air held still, so it returns at once. */
public interface Thing {
    /** Where it can be reached now; some things change it. */
    Address address();

    /** What it says of itself now; empty while it is silent, as when it restarts. */
    Optional<Advert> advert();

    /** Whether it says something of itself also while it has a link. */
    default boolean heardWhileConnected() {
        return false;
    }

    /** Takes a link; empty if it never does. It has one link at most. */
    Optional<Peer> accept(Wire wire);
}
