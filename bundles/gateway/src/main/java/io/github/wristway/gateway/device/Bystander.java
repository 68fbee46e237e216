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

    /** Nobody is there. */
    Bystander NOBODY = new Bystander() {
        @Override
        public void tapNow(Duration within) {}

        @Override
        public void progress(String unit, long done, long expected) {}
    };
}
