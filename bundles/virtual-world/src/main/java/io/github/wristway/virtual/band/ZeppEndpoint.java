package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import java.util.Optional;

/** What a Band 7 can be talked to about, and whether only in encrypted messages. It says so itself, when asked. */
enum ZeppEndpoint {
    LIST(0x0000, false), SETTINGS(0x000a, true), CONNECTION(0x0015, false), STEPS(0x0016, false), WEARER(0x0017, true),
    FIND(0x001a, true), HEART_RATE(0x001d, false), BATTERY(0x0029, false), KEY_EXCHANGE(0x0082, false);

    private final int number;
    private final boolean encrypted;

    ZeppEndpoint(int number, boolean encrypted) {
        this.number = number;
        this.encrypted = encrypted;
    }

    static Optional<ZeppEndpoint> of(int number) {
        for (ZeppEndpoint endpoint : values()) {
            if (endpoint.number == number) return Optional.of(endpoint);
        }
        return Optional.empty();
    }

    int number() {
        return number;
    }

    boolean encrypted() {
        return encrypted;
    }

    /** Their number(2), and for each its own(2) and 01 if encrypted(1). */
    static Bytes list() {
        Bytes.Builder list = Bytes.build().u16(values().length);
        for (ZeppEndpoint endpoint : values()) list.u16(endpoint.number).u8(endpoint.encrypted ? 1 : 0);
        return list.toBytes();
    }
}
