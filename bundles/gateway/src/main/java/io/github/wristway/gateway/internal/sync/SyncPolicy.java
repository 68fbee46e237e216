package io.github.wristway.gateway.internal.sync;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides whether a wearable that is heard is due for a sync, and whose turn is next. Pure.
 *
 * @param every how long to wait between two syncs; empty for never by itself
 * @param keep  whether the wearable keeps what it hands over then, so that the vendor's app still gets it
 */
public record SyncPolicy(Optional<Duration> every, boolean keep) {
    /**
     * @param lastTry when a sync was last begun or the wearable was linked; failures wait as long as successes, for the
     *                battery's sake. What is in the future was noted before the clock was set back, and tells nothing
     */
    public boolean isDue(WearableRow row, Optional<Instant> lastTry, Instant now) {
        if (every.isEmpty() || row.state() != LinkState.LINKED_HERE) return false;
        return !now.isBefore(since(row, lastTry, now).plus(every.get()));
    }

    /** Those that are due: first the one that has waited longest. */
    public List<WearableRow> inTurn(Collection<WearableRow> rows, Function<WearableRow, Optional<Instant>> lastTry, Instant now) {
        return rows.stream().map(row -> new Turn(row, lastTry.apply(row), now)).filter(turn -> isDue(turn.row(), turn.lastTry(), now))
                .sorted(Comparator.comparing(Turn::since).thenComparing(turn -> turn.row().id())).map(Turn::row).toList();
    }

    private record Turn(WearableRow row, Optional<Instant> lastTry, Instant now) {
        Instant since() {
            return SyncPolicy.since(row, lastTry, now);
        }
    }

    private static Instant since(WearableRow row, Optional<Instant> lastTry, Instant now) {
        return lastTry.or(row::linkedSince).filter(at -> !at.isAfter(now)).orElse(Instant.EPOCH);
    }
}
