package io.github.wristway.gateway.internal.trace;

import io.github.wristway.gateway.base.Bytes;

/**
 * What must not be told, in one of its shapes, and what stands for it.
 *
 * @param kind  in the user's words, such as {@code key}
 * @param least how many of its bytes in a row count as a part of it
 */
record StandIn(String kind, Bytes real, Bytes fake, int least) {
    /** Six bytes that follow each other by chance in a whole trace: once in many millions of traces. */
    private static final int NO_ACCIDENT = 6;
    private static final int MARK_OF_A_TEXT = 2;

    StandIn {
        if (real.length() != fake.length()) throw new IllegalArgumentException("a stand-in is as long as what it stands for");
    }

    static StandIn of(String kind, Bytes real, Bytes fake) {
        return new StandIn(kind, real, fake, Math.min(NO_ACCIDENT, real.length()));
    }

    /** Zeros for whatever of it turns up, even if it is only two bytes. */
    static StandIn blank(String kind, Bytes real) {
        return new StandIn(kind, real, Bytes.copyOf(new byte[real.length()]), Math.min(MARK_OF_A_TEXT, real.length()));
    }

    @Override
    public String toString() {
        return "StandIn[for a " + kind + "]";
    }
}
