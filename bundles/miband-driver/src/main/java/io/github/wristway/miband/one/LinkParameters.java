package io.github.wristway.miband.one;

import io.github.wristway.gateway.base.Bytes;

/**
 * How often band and host speak to each other, FF09: fast for a transfer, slow to save the battery.
 * <pre>
 * size  field
 * 2     shortest interval between two exchanges, 1.25 ms
 * 2     longest interval, 1.25 ms
 * 2     exchanges that the band may skip
 * 2     silence that ends the link, 10 ms
 * 2     present interval, 1.25 ms; 0 when written
 * 2     interval of advertisements, 0.625 ms; 0 = as it is
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public record LinkParameters(int shortest, int longest, int skip, int silence, int present, int advertising) {
    public static final LinkParameters FAST = new LinkParameters(39, 49, 0, 500, 0, 0);
    public static final LinkParameters SLOW = new LinkParameters(460, 500, 0, 500, 0, 0);

    public Bytes encode() {
        return Bytes.build().u16(shortest).u16(longest).u16(skip).u16(silence).u16(present).u16(advertising).toBytes();
    }
}
