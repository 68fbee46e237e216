package io.github.wristway.gateway.internal.desk;

import io.github.wristway.gateway.Models;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.internal.air.Surroundings;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.wearable.Directory;
import java.util.List;
import java.util.Optional;

/** Looks up what models can do. */
public record ModelDesk(Surroundings surroundings, Directory directory) implements Models {
    @Override
    public List<CapabilitySheet> all() {
        return surroundings.sheets();
    }

    @Override
    public CapabilitySheet of(String wearableOrModel) throws WristwayException {
        try {
            WearableRow row = directory.find(wearableOrModel);
            Optional<CapabilitySheet> sheet = surroundings.sheet(row.make(), row.model());
            if (sheet.isPresent()) return sheet.get();
        } catch (NotFound e) {
            // then it is a model, or nothing
        }
        return surroundings.sheet(wearableOrModel);
    }
}
