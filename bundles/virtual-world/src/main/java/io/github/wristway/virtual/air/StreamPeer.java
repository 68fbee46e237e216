package io.github.wristway.virtual.air;

import io.github.wristway.gateway.base.Bytes;

/** The thing's end of one stream. All of it is called with the air held still, so it returns at once. */
public interface StreamPeer extends End {
    /** Some bytes have come; a message may come in many parts, and many in one. */
    void heard(Bytes part);
}
