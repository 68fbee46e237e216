package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;

/**
 * Warns the wearer of a high heart rate, to 0003.
 * <pre>
 * size  field
 * 3     06 1a 00
 * 1     1 = on
 * 1     beats per minute from which it warns
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public record HeartRateAlert(boolean on, int beatsPerMinute) {
    public HeartRateAlert {
        if (beatsPerMinute < 0 || beatsPerMinute > 0xff) {
            throw new IllegalArgumentException("no heart beats " + beatsPerMinute + " times a minute");
        }
    }

    public Bytes encode() {
        return Bytes.of(0x06, 0x1a, 0x00, on ? 1 : 0, beatsPerMinute);
    }
}
