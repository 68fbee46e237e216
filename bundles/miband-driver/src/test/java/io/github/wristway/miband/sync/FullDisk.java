package io.github.wristway.miband.sync;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Workout;
import java.util.List;

/** Nothing can be stored there. */
public final class FullDisk extends FakeHistory {
    public FullDisk() {
        super(SyncScene.SINCE);
    }

    @Override
    public void store(List<Series> series) throws StorageTrouble {
        throw new StorageTrouble("the disk is full", "Make room", null);
    }

    @Override
    public void store(RawFile file) throws StorageTrouble {
        throw new StorageTrouble("the disk is full", "Make room", null);
    }

    @Override
    public void store(Workout workout) throws StorageTrouble {
        throw new StorageTrouble("the disk is full", "Make room", null);
    }
}
