package io.github.wristway.virtual.chunked;

import io.github.wristway.gateway.base.Bytes;

/**
 * A message as it came, or is to go, in chunks.
 *
 * @param handle    the number of the message; it also changes the key
 * @param endpoint  what it is for
 * @param encrypted whether the body is; then it also holds the sequence number and a checksum
 * @param length    of what is said; an encrypted body is longer
 */
public record Message(int handle, int endpoint, boolean encrypted, int length, Bytes body) {
    static final int BLOCK = 16;
    /** Sequence number and CRC-32, which stand behind what is said. */
    static final int TRAILER = 8;

    public static Message plain(int handle, int endpoint, Bytes said) {
        return new Message(handle, endpoint, false, said.length(), said);
    }

    static int bodyLength(boolean encrypted, int length) {
        return encrypted ? (length + TRAILER + BLOCK - 1) / BLOCK * BLOCK : length;
    }
}
