package io.github.wristway.gateway.internal.air;

import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.Time;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting that ends in the family of failures when its thread is asked to stop. */
public final class Waiting {
    private Waiting() {}

    /** @param what what it is for, as it stands before "was cancelled" */
    public static boolean until(Time time, String what, BooleanSupplier condition, Duration atMost) throws Cancelled {
        try {
            return time.await(condition, atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever called may want to know, too
            throw new Cancelled(what);
        }
    }
}
