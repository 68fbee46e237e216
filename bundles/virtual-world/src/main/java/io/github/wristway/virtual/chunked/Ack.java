package io.github.wristway.virtual.chunked;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * "Your message is here": {@code 04 00 handle 01 count}.
 *
 * @param count of the last chunk
 */
public record Ack(int handle, int count) {
    private static final int MARK = 0x04;

    public Bytes encode() {
        return Bytes.of(MARK, 0, handle, 1, count);
    }

    public static Ack decode(Bytes packet) throws MalformedMessage {
        if (!packet.startsWith(MARK) || packet.length() != 5) throw new MalformedMessage("not an acknowledgement: " + packet);
        return new Ack(packet.u8(2), packet.u8(4));
    }
}
