package io.github.wristway.gateway.internal.plan.place;

import io.github.wristway.gateway.CopyWriter;
import io.github.wristway.gateway.CopyWriter.CopyTo;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.internal.store.Erasure.Holdings;
import io.github.wristway.gateway.internal.store.Erasure.Share;
import io.github.wristway.gateway.internal.store.WearableRow;

/** Histories in the store. */
record HistoryBooks(Tools tools) implements HistorySide {
    @Override
    public Filling filling(String wearableId) throws StorageTrouble {
        return new StoredHistory(wearableId, tools.room().store(), tools.surroundings().listeners);
    }

    @Override
    public String copy(WearableRow row, CopyTo to, Bystander onlooker) throws WristwayException {
        for (CopyWriter writer : tools.surroundings().copyWriters) return writer.write(row.id(), to, onlooker);
        throw new Unsupported("a copy in " + to.file(), "nobody here writes one now", "Install ui-commands, or give the plan up and leave the copy out");
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
