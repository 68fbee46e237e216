package io.github.wristway.commands;

import io.github.wristway.gateway.Models;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import java.util.ArrayList;
import java.util.List;

/** The models that there are; whatever is asked for, it is the first of them. */
final class ScriptedModels implements Models {
    final List<CapabilitySheet> all = new ArrayList<>();
    private final ScriptedGateway.Asking asked;

    ScriptedModels(ScriptedGateway.Asking asked) {
        this.asked = asked;
    }

    @Override
    public List<CapabilitySheet> all() {
        return all;
    }

    @Override
    public CapabilitySheet of(String wearableOrModel) throws WristwayException {
        asked.of("capabilities " + wearableOrModel);
        return all.get(0);
    }
}
