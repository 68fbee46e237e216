package io.github.wristway.itests.house.sim;

import java.io.Serial;

/** The process of the gateway is killed here and now. An error, since nothing in the gateway may catch it. */
final class Crash extends Error {
    @Serial
    private static final long serialVersionUID = 1;

    Crash() {
        super("killed", null, false, false);
    }
}
