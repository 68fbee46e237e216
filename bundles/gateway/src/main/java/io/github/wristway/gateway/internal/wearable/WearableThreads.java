package io.github.wristway.gateway.internal.wearable;

import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.WristwayException;

/**
 * One wearable, one thread: whatever is done with a wearable is done there, one thing at a time.
 * Another implementation runs everything on the one thread of a test in virtual time.
 */
public interface WearableThreads {
    /** Something to do with a wearable. */
    interface Job<T> {
        T run() throws WristwayException;

        /**
         * The caller was interrupted and would like to leave. Called on the caller's thread while the job runs.
         *
         * @return whether the job can be stopped without harm; then its thread is interrupted and its end awaited
         */
        boolean mayStop();

        /** What to hand to a caller who leaves while the job goes on. */
        T soFar();
    }

    /** Something that may always be stopped, since it changes nothing that lasts. */
    interface Harmless<T> {
        T run() throws WristwayException;
    }

    /** Runs something harmless on the wearable's thread and waits for it. */
    default <T> T callHarmless(String wearableId, String called, String with, Harmless<T> action) throws WristwayException {
        return call(wearableId, called, with, new Job<>() {
            @Override
            public T run() throws WristwayException {
                return action.run();
            }

            @Override
            public boolean mayStop() {
                return true;
            }

            @Override
            public T soFar() {
                throw new IllegalStateException("what is harmless is stopped, not left alone");
            }
        });
    }

    /**
     * Runs a job on the wearable's thread and waits for it.
     *
     * @param with what it is, for {@link Busy}
     * @throws Busy if something else is going on there
     */
    <T> T call(String wearableId, String called, String with, Job<T> job) throws WristwayException;

    /**
     * Begins a job on the wearable's thread, and does not wait for it. Where one thread does everything, it has ended when
     * this returns.
     *
     * @throws Busy if something else is going on there
     */
    default void begin(String wearableId, String called, String with, Job<?> job) throws WristwayException {
        call(wearableId, called, with, job);
    }

    /**
     * Stops what goes on with a wearable, if that does no harm.
     *
     * @return whether it was stopped, and has ended
     */
    default boolean stop(String wearableId) {
        return false;
    }

    /**
     * Runs something on the wearable's thread, soon; drops it if something is going on there.
     *
     * @return whether it will run
     */
    boolean whenIdle(String wearableId, String with, Runnable task);
}
