package io.github.wristway.gateway.internal.trace;

import io.github.wristway.gateway.base.Bytes;
import java.util.Arrays;

/**
 * What must not be told, in one of its shapes, and what stands for it. A secret may be cut into packets anywhere: so a part
 * of it is replaced, too, if it is long enough to be no accident.
 *
 * @param kind  in the user's words, such as {@code key}
 * @param least how many of its bytes in a row count as a part of it
 */
record StandIn(String kind, Bytes real, Bytes fake, int least) {
    /** Six bytes that follow each other by chance in a whole trace: once in many millions of traces. */
    private static final int NO_ACCIDENT = 6;

    StandIn {
        if (real.length() != fake.length()) throw new IllegalArgumentException("a stand-in is as long as what it stands for");
    }

    static StandIn of(String kind, Bytes real, Bytes fake) {
        return new StandIn(kind, real, fake, Math.min(NO_ACCIDENT, real.length()));
    }

    /** Zeros for whatever of it turns up, even if it is only two bytes. */
    static StandIn blank(String kind, Bytes real) {
        return new StandIn(kind, real, Bytes.copyOf(new byte[real.length()]), Math.min(2, real.length()));
    }

    /** Puts the stand-in wherever the secret or a part of it is; returns whether it was there. */
    boolean replaceIn(byte[] value) {
        byte[] secret = real.toArray();
        byte[] instead = fake.toArray();
        boolean found = false;
        for (int at = 0; at + least <= value.length; at++) {
            for (int from = 0; from + least <= secret.length; from++) {
                int length = common(value, at, secret, from);
                if (length < least) continue;
                System.arraycopy(instead, from, value, at, length);
                at += length - 1;
                found = true;
                break;
            }
        }
        return found && !Arrays.equals(secret, instead);
    }

    private static int common(byte[] one, int at, byte[] other, int from) {
        int length = 0;
        while (at + length < one.length && from + length < other.length && one[at + length] == other[from + length]) length++;
        return length;
    }
}
