package io.github.wristway.itests.prompt;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what a running gateway does by itself: no longer than it takes, and never for ever. */
final class Patience {
    private static final Duration BETWEEN_GLANCES = Duration.ofMillis(50);

    private Patience() {}

    /** Whether it held in the end. */
    static boolean until(BooleanSupplier condition, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) return false;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_GLANCES.toMillis()));
        }
        return true;
    }
}
