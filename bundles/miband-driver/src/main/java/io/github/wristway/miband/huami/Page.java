package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import java.util.Set;

/**
 * A page that a Band 2 shows when it is tapped, next to the clock; to 0003.
 * <pre>
 * size  field
 * 1     0a
 * 1     bits of the pages; bit 01 = clock, always there
 * 2     00 00
 * 5     01 02 03 04 05, their order
 * </pre>
 * Source: Gadgetbridge, read for facts; a captured choice of all pages.
 */
public enum Page {
    STEPS(0x02), DISTANCE(0x04), ENERGY(0x08), HEART_RATE(0x10), BATTERY(0x20);

    private static final int CLOCK = 0x01;

    private final int bit;

    Page(int bit) {
        this.bit = bit;
    }

    public static Bytes encode(Set<Page> pages) {
        int bits = CLOCK + pages.stream().mapToInt(page -> page.bit).sum();
        return Bytes.of(0x0a, bits, 0, 0, 1, 2, 3, 4, 5);
    }
}
