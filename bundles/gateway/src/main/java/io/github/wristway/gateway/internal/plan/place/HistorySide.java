package io.github.wristway.gateway.internal.plan.place;

import io.github.wristway.gateway.CopyWriter.CopyTo;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.internal.store.Erasure.Holdings;
import io.github.wristway.gateway.internal.store.Erasure.Share;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.Instant;
import java.util.Optional;

/** D: what wearables have measured. */
public interface HistorySide {
    /** To be filled by one sync. */
    Filling filling(String wearableId) throws StorageTrouble;

    /** Writes a copy of all that is stored; what it is, follows "a copy of". */
    String copy(WearableRow row, CopyTo to, Bystander onlooker) throws WristwayException;

    /** On how many days something was measured. */
    int days(String wearableId) throws StorageTrouble;

    /** What an erasure would take. */
    Holdings holdings(String wearableId, Share share) throws StorageTrouble;

    /**
     * Erases that, and notes it in the journal: both or neither.
     *
     * @return false if it is not what was agreed any more; then nothing has changed
     */
    boolean erase(String wearableId, Share share, Holdings agreed, String planId, Report.Line line) throws StorageTrouble;

    /** The history of a wearable while a sync fills it. */
    interface Filling extends Syncing.History {
        /** What has come that is news. */
        Tally tally() throws StorageTrouble;

        Gaps gaps();

        /** Up to when the wearable has minutes of the future, which stay on it; empty if it has none. */
        Optional<Instant> future();
    }
}
