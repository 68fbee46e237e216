package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Syncing;
import java.time.Instant;
import java.util.Optional;

/** D: what wearables have measured. */
interface HistorySide {
    /** To be filled by one sync. */
    Filling filling(String wearableId) throws StorageTrouble;

    /** On how many days something was measured. */
    int days(String wearableId) throws StorageTrouble;

    /** The history of a wearable while a sync fills it. */
    interface Filling extends Syncing.History {
        /** What has come that is news. */
        Tally tally() throws StorageTrouble;

        Gaps gaps();

        /** Up to when the wearable has minutes of the future, which stay on it; empty if it has none. */
        Optional<Instant> future();
    }
}
