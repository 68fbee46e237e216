package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;

/**
 * A day as a whole, a file of kind 01 and version 5: which of its fields count, one bit each, and then all of them.
 * <pre>
 * size    field
 * 4       the first, second, fourth to ninth count
 * 4       steps
 * 2+1     active kilocalories; something
 * 1       resting heart rate
 * 1+4     highest one, and when
 * 1+4     lowest one, and when
 * 1       average one
 * 38      stress, hours on one's feet, oxygen, load, vitality: nobody has measured them
 * </pre>
 */
final class DayTotals {
    static final int VERSION = 5;
    private static final Bytes COUNT = Bytes.of(0xdf, 0x80, 0x00, 0x00);
    private static final Bytes REST = Bytes.copyOf(new byte[38]);

    private DayTotals() {}

    static Bytes encode(int steps, int kilocalories, Bytes heartRates) {
        return Bytes.build().bytes(COUNT).u32(steps).u16(kilocalories).u8(0).bytes(heartRates).bytes(REST).toBytes();
    }
}
