package io.github.wristway.gateway.internal.plan.step;

import java.util.concurrent.atomic.AtomicReference;

/** Whether a caller who leaves may stop a plan. Decided once: whoever comes first, the caller or the first change. */
final class Brake {
    private enum Phase { HARMLESS, STOPPED, CHANGING }

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.HARMLESS);

    /** The caller wants to leave. False if something may have been changed. */
    boolean pull() {
        return phase.compareAndSet(Phase.HARMLESS, Phase.STOPPED);
    }

    /** Something is to be changed. False if the caller was faster. */
    boolean release() {
        return phase.compareAndSet(Phase.HARMLESS, Phase.CHANGING) || isReleased();
    }

    boolean isReleased() {
        return phase.get() == Phase.CHANGING;
    }
}
