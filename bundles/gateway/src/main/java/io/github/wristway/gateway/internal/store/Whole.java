package io.github.wristway.gateway.internal.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Whole numbers that take few bytes when they are near zero: twice the number, or, if it is negative, one less than twice
 * its opposite; of that seven bits a byte, the lowest first, bit 7 set if more follow.
 */
final class Whole {
    private static final int MOST_BYTES = 10;

    private Whole() {}

    static void write(ByteArrayOutputStream out, long number) {
        long rest = number << 1 ^ number >> 63;
        for (; (rest & ~0x7fL) != 0; rest >>>= 7) out.write((int) rest | 0x80);
        out.write((int) rest);
    }

    static long read(ByteBuffer in) throws Unreadable {
        long number = 0;
        for (int i = 0; i < MOST_BYTES; i++) {
            int next = in.get();
            number |= (next & 0x7fL) << 7 * i;
            if (next >= 0) return number >>> 1 ^ -(number & 1);
        }
        throw new Unreadable("a number without an end", null);
    }
}
