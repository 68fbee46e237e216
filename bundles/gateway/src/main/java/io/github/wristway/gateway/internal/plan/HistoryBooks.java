package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.base.StorageTrouble;

/** Histories in the store. */
record HistoryBooks(Tools tools) implements HistorySide {
    @Override
    public Filling filling(String wearableId) throws StorageTrouble {
        return new StoredHistory(wearableId, tools.room().store(), tools.surroundings().listeners);
    }

    @Override
    public int days(String wearableId) throws StorageTrouble {
        return tools.room().store().samples().dayCount(wearableId);
    }
}
