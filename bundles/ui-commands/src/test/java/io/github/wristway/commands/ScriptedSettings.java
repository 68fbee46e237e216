package io.github.wristway.commands;

import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.WearableSettings;
import io.github.wristway.gateway.base.WristwayException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What can be set on any band. */
final class ScriptedSettings implements WearableSettings {
    final List<SettingInfo> all = new ArrayList<>();
    private final ScriptedGateway.Asking asked;

    ScriptedSettings(ScriptedGateway.Asking asked) {
        this.asked = asked;
    }

    @Override
    public List<SettingInfo> of(String which) throws WristwayException {
        asked.of("settings " + which);
        return all;
    }

    @Override
    public List<SettingInfo> ask(String which, Watcher watcher) throws WristwayException {
        asked.of("ask settings " + which);
        return all;
    }

    @Override
    public List<SettingInfo> change(String which, Map<String, String> values, Watcher watcher) throws WristwayException {
        asked.of("change " + which + " " + values);
        return all.stream().filter(one -> values.containsKey(one.kind().name())).toList();
    }
}
