package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * "I have it", written to 0017 by the host, or notified by the band.
 * <pre>
 * size  field
 * 1     04
 * 1     00
 * 1     handle of the message
 * 1     01
 * 1     count of the chunk that wanted it
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public record ChunkAck(int handle, int count) {
    public static final int MARK = 0x04;

    public static ChunkAck decode(Bytes message) throws MalformedMessage {
        if (message.u8(0) != MARK) throw new MalformedMessage("an acknowledgement starts with 04: " + message);
        return new ChunkAck(message.u8(2), message.u8(4));
    }

    public Bytes encode() {
        return Bytes.of(MARK, 0x00, handle, 0x01, count);
    }
}
