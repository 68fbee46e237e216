package io.github.wristway.gateway.internal.sync;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** When a sync of each wearable was last begun. Before the first one, what the store has of it tells. */
final class LastTries {
    /** One that could not be tried, for no fault of its own, is not tried again at once. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final StoreRoom room;
    private final Time time;
    private final Map<String, Optional<Instant>> begun = new ConcurrentHashMap<>();
    private final Map<String, Instant> pausesUntil = new ConcurrentHashMap<>();

    LastTries(StoreRoom room, Time time) {
        this.room = room;
        this.time = time;
    }

    /** A try that has begun. */
    interface Try {
        /** Puts the wearable back where it was. */
        void doesNotCount();
    }

    /** Empty if it was never synced since it was linked. */
    Optional<Instant> of(WearableRow row) {
        return begun.computeIfAbsent(row.id(), id -> fromStore(row));
    }

    private Optional<Instant> fromStore(WearableRow row) {
        try {
            return room.store().samples().end(row.id()).filter(end -> row.linkedSince().isEmpty() || end.isAfter(row.linkedSince().get()));
        } catch (StorageTrouble e) {
            return Optional.empty(); // its sync will say so
        }
    }

    Try begin(WearableRow row) {
        Optional<Instant> before = of(row);
        begun.put(row.id(), Optional.of(time.now()));
        return () -> {
            begun.put(row.id(), before);
            pause(row);
        };
    }

    void pause(WearableRow row) {
        pausesUntil.put(row.id(), time.steady().plus(PAUSE));
    }

    boolean isPausing(WearableRow row) {
        Instant until = pausesUntil.get(row.id());
        return until != null && time.steady().isBefore(until);
    }
}
