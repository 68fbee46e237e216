package io.github.wristway.miband.files;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.Instant;

/** Reads a file from its beginning to its end, field by field. Little-endian. */
final class Body {
    private final Bytes content;
    private int at;

    Body(Bytes content) {
        this.content = content;
    }

    int left() {
        return content.length() - at;
    }

    int u8() throws MalformedMessage {
        int value = content.u8(at);
        at += 1;
        return value;
    }

    int u16() throws MalformedMessage {
        int value = content.u16(at);
        at += 2;
        return value;
    }

    /** A whole number of one to four bytes. */
    long number(int size) throws MalformedMessage {
        long value = 0;
        for (int shift = 0; shift < size * Byte.SIZE; shift += Byte.SIZE) value |= (long) u8() << shift;
        return value;
    }

    float f32() throws MalformedMessage {
        return Float.intBitsToFloat((int) number(4));
    }

    /** Four bytes: seconds since 1970, UTC. */
    Instant instant() throws MalformedMessage {
        return Instant.ofEpochSecond(number(4));
    }

    Bytes take(int length) throws MalformedMessage {
        Bytes taken = content.slice(at, length);
        at += length;
        return taken;
    }

    void skip(int length) throws MalformedMessage {
        take(length);
    }

    /** All that is left. */
    Bytes rest() throws MalformedMessage {
        return take(left());
    }
}
