package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.UUID;

/** What a band says and understands in one protocol, on one link. */
interface Dialogue {
    Gate gate();

    Bytes read(UUID characteristic);

    void heard(UUID characteristic, Bytes value) throws MalformedMessage;

    /** The host wants notifications of a characteristic from now on, or no more. */
    void listened(UUID characteristic, boolean on);

    /** The link is over. */
    void over();
}
