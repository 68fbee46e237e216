package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;

/**
 * How often the band measures the heart rate by itself, to 2A39.
 * <pre>
 * size  field
 * 1     14
 * 1     minutes; 0 = never
 * </pre>
 * Source: Gadgetbridge, read for facts; it allows up to 120 minutes.
 */
public record HeartRateInterval(int minutes) {
    private static final int LONGEST = 120;

    public HeartRateInterval {
        if (minutes < 0 || minutes > LONGEST) {
            throw new IllegalArgumentException("a heart rate is measured every 1 to 120 minutes or never, not every " + minutes);
        }
    }

    public Bytes encode() {
        return Bytes.of(0x14, minutes);
    }
}
