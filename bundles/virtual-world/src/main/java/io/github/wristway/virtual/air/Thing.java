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

    /** Takes a Low Energy link; empty if it does not. It has one link at most, of whatever kind. */
    Optional<Peer> accept(Wire wire);

    /** Takes a stream; empty if it does not. */
    default Optional<StreamPeer> accept(StreamWire wire) {
        return Optional.empty();
    }
}
