package io.github.wristway.miband.one;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.LocalDateTime;

/**
 * What comes on FF07 before a block of activity.
 * <pre>
 * size  field
 * 1     type: 1 = the two counts are minutes; else they are bytes
 * 6     start of the block, {@link Date6}
 * 2     how much is on the band, this block included
 * 2     how much comes before the next header
 * </pre>
 * Both counts 0: that was all. Source: Gadgetbridge, pymb1a, read for facts; captured headers of a 1A.
 */
public record BlockHeader(int type, LocalDateTime start, int onBand, int inBlock) {
    static final int LENGTH = 11;
    static final int IN_MINUTES = 1;

    public static BlockHeader decode(Bytes message) throws MalformedMessage {
        if (message.length() != LENGTH) throw new MalformedMessage("the header of a block has 11 bytes, not " + message.length());
        return new BlockHeader(message.u8(0), Date6.decode(message.slice(1, Date6.LENGTH)), message.u16(7), message.u16(9));
    }

    public boolean isEnd() {
        return onBand == 0 && inBlock == 0;
    }
}
