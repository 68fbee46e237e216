package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/** What a band says and understands in one protocol, on one stream. */
public interface StreamDialogue {
    Gate gate();

    /** A part of the stream, with borders anywhere. */
    void heard(Bytes part) throws MalformedMessage;

    /** The link is over. */
    void over();
}
