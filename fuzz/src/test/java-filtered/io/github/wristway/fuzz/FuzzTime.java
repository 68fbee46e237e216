package io.github.wristway.fuzz;

/** How long each target is fuzzed: {@code -Dfuzz.seconds=10}. */
final class FuzzTime {
    static final String EACH = "${fuzz.seconds}s";

    private FuzzTime() {}
}
