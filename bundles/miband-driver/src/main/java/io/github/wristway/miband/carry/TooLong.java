package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Unsupported;

/** A command that fits in no packet of a band. It was not sent, and the line stands. */
final class TooLong {
    private TooLong() {}

    static Unsupported of(String called, Bytes command) {
        return new Unsupported(called, "it cannot be told " + command.length() + " bytes at once", "Make it shorter");
    }
}
