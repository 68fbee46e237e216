package io.github.wristway.miband.xiaomi;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/** How the packets of one version lie in a stream. */
public interface PacketForm<P> {
    Bytes preamble();

    /** How many bytes tell the length. */
    int header();

    /** The length of a whole packet. */
    int length(Bytes header) throws MalformedMessage;

    P decode(Bytes packet) throws MalformedMessage;
}
