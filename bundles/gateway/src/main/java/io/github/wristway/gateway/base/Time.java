package io.github.wristway.gateway.base;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The passing of time. Everything that waits, waits here, so that the whole gateway also runs in virtual time:
 * there, waiting <em>makes</em> the time pass, on the one thread there is.
 *
 * <p>The gateway offers the real one as a service.
 */
@ProviderType
public interface Time {
    /** What the clock on the wall shows. People and networks set it, also back. */
    Instant now();

    /**
     * What a clock shows that nobody sets: how long something takes is measured by this one. It has nothing to do with the one on
     * the wall, and begins anew with each process, so it is neither stored nor shown. Where nobody sets the clock, it is the same.
     */
    default Instant steady() {
        return now();
    }

    /**
     * Blocks until something holds or a while has passed. The condition is looked at again after each {@link #signal()};
     * it is quick, changes nothing, and takes no lock.
     *
     * @return whether it held in the end
     * @throws InterruptedException when the waiting thread is asked to stop
     */
    boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException;

    /** Says that something changed for which somebody may be waiting. */
    void signal();

    /** Runs a short task once, later, on a thread of its own; it may not block. */
    Task after(Duration delay, Runnable task);

    /** What is planned for later. */
    interface Task {
        /** Forgets it. What already runs goes on. */
        void cancel();
    }
}
