package io.github.wristway.fuzz;

/** How long each target is fuzzed: {@code -Dfuzz.seconds=10}. */
public final class FuzzTime {
    public static final String EACH = "${fuzz.seconds}s";

    private FuzzTime() {}
}
