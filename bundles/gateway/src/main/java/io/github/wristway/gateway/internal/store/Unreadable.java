package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.base.StorageTrouble;

/** What was packed and stored cannot be read. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** In words for people. */
    StorageTrouble trouble(String what) {
        return new StorageTrouble(what + " cannot be read: " + getMessage(),
                                  "If a newer Wristway wrote it, start that one; else put back a backup of the store from before it was damaged",
                                  this);
    }
}
