package io.github.wristway.bluez;

import io.github.wristway.gateway.base.Cancelled;
import java.util.concurrent.CompletableFuture;

/** Rule: never two connects at a time with one adapter. A connect that BlueZ has not answered yet keeps the turn. */
final class Turn {
    private final Line line;
    private boolean taken;

    Turn(Line line) {
        this.line = line;
    }

    /** Whether it came in time. */
    boolean take(Deadline deadline) throws Cancelled {
        while (!takeNow()) {
            if (!line.until("the connection", this::free, deadline.left())) return false;
        }
        return true;
    }

    private synchronized boolean takeNow() {
        if (taken) return false;
        taken = true;
        return true;
    }

    private synchronized boolean free() {
        return !taken;
    }

    /** Passes it on once the last call is answered; that may be at once. */
    void passOnAfter(CompletableFuture<?> call) {
        call.whenComplete((values, error) -> {
            synchronized (this) {
                taken = false;
            }
            line.time().signal();
        });
    }
}
