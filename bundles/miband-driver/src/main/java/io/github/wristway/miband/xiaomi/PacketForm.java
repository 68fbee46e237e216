package io.github.wristway.miband.xiaomi;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * How the packets of one version lie in a stream.
 *
 * @param header how many bytes tell the length
 * @param length of a whole packet, read from its header
 * @param packet read from exactly its bytes
 */
public record PacketForm<P>(Bytes preamble, int header, Part<Integer> length, Part<P> packet) {
    /** Reads something. */
    public interface Part<T> {
        T read(Bytes bytes) throws MalformedMessage;
    }
}
