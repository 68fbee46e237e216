package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;

/**
 * Starts and stops the heart rate sensor, to 2A39; what it measures comes as {@link LiveHeartRate}.
 * Source: Gadgetbridge and satcar77/miband4, read for facts; a captured measurement (Gadgetbridge issue 178).
 */
public enum HeartRateOrder {
    /** One measurement: 10 to 30 seconds. */
    ONCE("15 02 01"),
    STOP_ONCE("15 02 00"),
    CONTINUOUS("15 01 01"),
    STOP_CONTINUOUS("15 01 00"),
    /** Has to be said every 12 seconds or so, else a continuous measurement ends. */
    KEEP_MEASURING("16"),
    /** Uses the sensor to tell light sleep from deep sleep. */
    IN_SLEEP("15 00 01"),
    NOT_IN_SLEEP("15 00 00");

    private final Bytes message;

    HeartRateOrder(String hex) {
        this.message = Bytes.ofHex(hex);
    }

    public Bytes encode() {
        return message;
    }
}
