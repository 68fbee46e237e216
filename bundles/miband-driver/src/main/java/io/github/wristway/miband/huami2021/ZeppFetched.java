package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.Bytes;

/**
 * "I have it", what a Band 7 is told on 0004 after a transfer. Older bands know only {@code 03}, and may forget then.
 * Source: Gadgetbridge, read for facts.
 */
public enum ZeppFetched {
    /** The band keeps the data, for the vendor's app. */
    KEEP(0x09),
    /** Once this is sent, the data may exist nowhere but with us. */
    FORGET(0x01);

    private final int mode;

    ZeppFetched(int mode) {
        this.mode = mode;
    }

    public Bytes encode() {
        return Bytes.of(0x03, mode);
    }
}
