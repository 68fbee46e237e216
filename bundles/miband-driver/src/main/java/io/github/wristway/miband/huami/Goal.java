package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;

/**
 * How many steps a day the wearer wants to walk, to 0008.
 * <pre>
 * size  field
 * 3     10 00 00
 * 2     steps
 * 2     00 00
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public record Goal(int steps) {
    public Goal {
        if (steps < 0 || steps > 0xffff) throw new IllegalArgumentException("a goal is from 0 to 65535 steps, not " + steps);
    }

    public Bytes encode() {
        return Bytes.build().u8(0x10).u16(0).u16(steps).u16(0).toBytes();
    }
}
