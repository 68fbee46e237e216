package io.github.wristway.virtual.air;

import io.github.wristway.gateway.base.Bytes;

/** What a thing can do with a stream that it took. */
public interface StreamWire {
    /** Sends some bytes behind what is already on its way; where they are cut is up to the air. */
    void send(Bytes more);

    /** Ends the link as soon as what is on its way has arrived. */
    void hangUp();
}
