package io.github.wristway.gateway.internal.desk;

import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wearables;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Harmless;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.wearable.Directory;
import io.github.wristway.gateway.internal.wearable.Opening;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what is linked here, and opens it for what can be done at once. */
public record WearableDesk(Directory directory, Opening opening, WearableThreads threads) implements Wearables {
    @Override
    public List<WearableInfo> all() throws WristwayException {
        List<WearableInfo> infos = new ArrayList<>();
        for (WearableRow row : directory.all()) infos.add(directory.info(row));
        return infos;
    }

    @Override
    public WearableInfo find(String which) throws WristwayException {
        return directory.info(directory.find(which));
    }

    @Override
    public <C extends Harmless> void use(String which, Class<C> kind, Watcher watcher, Use<C> use) throws WristwayException {
        WearableRow row = directory.find(which);
        AtOnce what = AtOnce.of(kind);
        threads.callHarmless(row.id(), row.name(), what.goesOn(), () -> {
            try (Session session = opening.open(row, watcher)) {
                Optional<C> offered = session.capability(kind);
                if (offered.isEmpty()) throw what.lackingOn(row.name(), directory.info(row).modelName());
                use.with(offered.get());
                return row;
            }
        });
    }
}
