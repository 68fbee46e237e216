package io.github.wristway.benchmarks;

/** A ratio means nothing if the two sides did different things. */
final class Same {
    private Same() {}

    static void check(Object expected, Object actual, String what) {
        if (!expected.equals(actual)) throw new IllegalStateException(what + ": expected " + expected + ", but was " + actual);
    }
}
