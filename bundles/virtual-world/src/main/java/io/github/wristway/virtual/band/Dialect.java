package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Optional;
import java.util.UUID;

/** What a newer model says and hears in messages, and what else it does unlike older ones. */
interface Dialect {
    /** A message of a host that has shown its key. */
    void heard(Messages.Heard message) throws MalformedMessage;

    /** What a characteristic says, where it is another thing than on older bands. */
    default Optional<Bytes> read(UUID characteristic) {
        return Optional.empty();
    }

    /** The link is over. */
    default void over() {}

    /** Begins with each link. */
    interface Maker {
        Dialect make(Body band, Messages messages, Conversation old);
    }
}
