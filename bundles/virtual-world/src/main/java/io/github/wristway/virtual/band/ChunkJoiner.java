package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Optional;

/**
 * Joins what is written to 0020 in pieces:
 * <pre>
 * size  field
 * 1     00
 * 1     type in the low six bits; 00 first of many, 40 in the middle, 80 last, c0 the only one
 * 1     number, from 0
 * n     part
 * </pre>
 */
final class ChunkJoiner {
    private static final int PLACE = 0xc0;
    private static final int FIRST = 0x00;
    private static final int LAST = 0x80;
    private static final int ONLY = 0xc0;

    private Bytes joined = Bytes.EMPTY;
    private int type;
    private int expected;

    record Whole(int type, Bytes content) {}

    /** Empty while more has to come. A piece out of its turn spoils the whole message. */
    Optional<Whole> add(Bytes chunk) throws MalformedMessage {
        int place = chunk.u8(1) & PLACE;
        int thisType = chunk.u8(1) & ~PLACE;
        Bytes part = chunk.from(3);
        if (place == FIRST || place == ONLY) {
            joined = Bytes.EMPTY;
            type = thisType;
            expected = 0;
        }
        if (chunk.u8(0) != 0 || thisType != type || chunk.u8(2) != (expected & 0xff)) {
            expected = Integer.MIN_VALUE; // only another first one helps
            throw new MalformedMessage("a piece out of its turn: " + chunk);
        }
        joined = Bytes.build().bytes(joined).bytes(part).toBytes();
        expected++;
        return place == LAST || place == ONLY ? Optional.of(new Whole(type, joined)) : Optional.empty();
    }
}
