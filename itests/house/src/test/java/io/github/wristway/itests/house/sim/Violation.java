package io.github.wristway.itests.house.sim;

import java.io.Serial;

/** Something is not as it must be, whatever happens. */
final class Violation extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    Violation(String what) {
        super(what);
    }

    Violation(String what, Throwable cause) {
        super(what, cause);
    }
}
