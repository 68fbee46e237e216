package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;

/** The wrist that wears the band, to 0008. Source: Gadgetbridge, read for facts. */
public enum WearSide {
    LEFT("20 00 00 02"),
    RIGHT("20 00 00 82");

    private final Bytes message;

    WearSide(String hex) {
        this.message = Bytes.ofHex(hex);
    }

    public Bytes encode() {
        return message;
    }
}
