package io.github.wristway.benchmarks;

/** A ratio means nothing if the two sides did different things. */
final class Same {
    private Same() {}

    static void check(Object expected, Object actual, String what) {
        if (expected.equals(actual)) return;
        throw new IllegalStateException("%s: expected %.200s, but was %.200s".formatted(what, expected, actual));
    }
}
