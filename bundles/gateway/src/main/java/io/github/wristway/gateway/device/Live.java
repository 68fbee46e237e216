package io.github.wristway.gateway.device;

import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells what it measures as it happens. Nothing of it is stored; the wearable stores what it stores anyway. */
@ConsumerType
public non-sealed interface Live extends Harmless {
    /** Listens until the time is over or the listener has enough; then the sensor rests again, whatever happened. */
    void watch(Duration atMost, Listener listener) throws WristwayException;

    /** Is told on the wearable's thread, and returns at once. */
    @ConsumerType
    interface Listener {
        /** @param beatsPerMinute 1 or more; what the sensor could not measure is not told */
        void heartRate(int beatsPerMinute);

        /** @param today since midnight, by the wearable's clock */
        void steps(long today);

        /** Asked every second or so. */
        boolean enough();
    }
}
