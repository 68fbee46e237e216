package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;

/**
 * A vibration of one's own choice, to 2A06; Band 2 only.
 * <pre>
 * size  field
 * 1     ff
 * 2     on, milliseconds
 * 2     off, milliseconds
 * 1     how often
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public record VibrationPattern(int onMillis, int offMillis, int times) {
    public Bytes encode() {
        return Bytes.build().u8(0xff).u16(onMillis).u16(offMillis).u8(times).toBytes();
    }
}
