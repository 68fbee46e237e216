package io.github.wristway.gateway.device;

import java.time.Duration;

/** The person beside the wearable, or whoever stands in. Calls come on the wearable's thread and return at once. */
public interface Bystander {
    /** The wearable waits for a tap now. */
    void tapNow(Duration within);

    /**
     * Something long goes on.
     *
     * @param done     how much of it is done, in {@code unit}s
     * @param expected how much it may be; 0 if nobody knows. Only good for a bar
     */
    void progress(String unit, long done, long expected);

    /**
     * Something begins that may take more than a moment.
     *
     * @param what such as {@code Listening for kitchen}
     */
    default void begins(String what) {}

    /** Nobody is there. */
    Bystander NOBODY = new Bystander() {
        @Override
        public void tapNow(Duration within) {}

        @Override
        public void progress(String unit, long done, long expected) {}
    };
}
