package io.github.wristway.commands;

import io.github.wristway.gateway.KeptKeys;
import io.github.wristway.gateway.KeyInfo;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.FoundKeys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keys that are kept, and those in any file. */
final class ScriptedKeys implements KeptKeys {
    final List<KeyInfo> all = new ArrayList<>();
    FoundKeys found = new FoundKeys("table of keys", List.of(), List.of());
    private final ScriptedGateway.Asking asked;

    ScriptedKeys(ScriptedGateway.Asking asked) {
        this.asked = asked;
    }

    @Override
    public List<KeyInfo> all() throws WristwayException {
        asked.of("keys");
        return all;
    }

    @Override
    public FoundKeys in(Path file) throws WristwayException {
        asked.of("keysIn " + file.getFileName());
        return found;
    }

    @Override
    public int keep(FoundKeys some, String source) throws WristwayException {
        asked.of("keep " + some.keys().size() + " " + source);
        return 1;
    }

    @Override
    public int forget(String bandOrAddress) throws WristwayException {
        asked.of("forgetKeys " + bandOrAddress);
        return 2;
    }
}
