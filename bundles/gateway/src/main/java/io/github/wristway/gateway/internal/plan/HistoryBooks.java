package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.store.Erasure.Holdings;
import io.github.wristway.gateway.internal.store.Erasure.Share;

/** Histories in the store. */
record HistoryBooks(Tools tools) implements HistorySide {
    @Override
    public Filling filling(String wearableId) throws StorageTrouble {
        return new StoredHistory(wearableId, tools.room().store(), tools.surroundings().listeners);
    }

    @Override
    public Holdings holdings(String wearableId, Share share) throws StorageTrouble {
        return tools.room().store().erasure().count(wearableId, share);
    }

    @Override
    public boolean erase(String wearableId, Share share, Holdings agreed, String planId, Report.Line line) throws StorageTrouble {
        return tools.room().store().erasure().erase(wearableId, share, agreed, planId, line, tools.time().now()).equals(agreed);
    }

    @Override
    public int days(String wearableId) throws StorageTrouble {
        return tools.room().store().samples().dayCount(wearableId);
    }
}
