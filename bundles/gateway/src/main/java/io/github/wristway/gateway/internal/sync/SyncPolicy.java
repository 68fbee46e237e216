package io.github.wristway.gateway.internal.sync;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides whether a wearable that is heard is due for a sync. Pure.
 *
 * @param every how long to wait between two syncs; empty for never by itself
 * @param keep  whether the wearable keeps what it hands over then, so that the vendor's app still gets it
 */
public record SyncPolicy(Optional<Duration> every, boolean keep) {
    /**
     * @param lastTry when a sync was last begun or the wearable was linked; failures wait as long as successes, for the
     *                battery's sake
     */
    public boolean isDue(WearableRow row, Optional<Instant> lastTry, Instant now) {
        if (every.isEmpty() || row.state() != LinkState.LINKED_HERE) return false;
        Instant before = lastTry.or(row::linkedSince).orElse(Instant.MIN);
        return !now.isBefore(before.plus(every.get()));
    }
}
