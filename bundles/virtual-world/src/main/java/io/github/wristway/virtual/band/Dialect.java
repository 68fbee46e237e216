package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.air.Wire;
import java.util.Optional;
import java.util.UUID;

/** What a newer model says and hears in messages, and what else it does unlike older ones. */
interface Dialect {
    /** A message of a host that has shown its key. */
    void heard(Messages.Heard message) throws MalformedMessage;

    /** What a characteristic says, where it is another thing than on older bands. */
    Optional<Bytes> read(UUID characteristic);

    /** Takes what was written; false if older bands would do the same with it. */
    boolean written(UUID characteristic, Bytes value, boolean authenticated) throws MalformedMessage;

    /** The link is over. */
    void gone();

    /** Begins with each link. */
    interface Maker {
        Dialect make(Body band, Wire wire, Messages messages, Conversation old);
    }
}
