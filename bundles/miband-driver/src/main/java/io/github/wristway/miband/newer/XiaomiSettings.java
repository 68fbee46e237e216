package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.SettingKind;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.miband.settings.BandSetting;
import io.github.wristway.miband.talk.DeviceInformation;
import io.github.wristway.miband.xiaomi.proto.Command;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a newer band how to behave. It is asked first how it is set, so that what nobody wants to change stays. */
record XiaomiSettings(Talk talk, Clock clock) implements Settings {
    /** What it does not tell is left out. */
    @Override
    public Map<String, String> read() throws WristwayException {
        Map<String, String> told = new LinkedHashMap<>();
        for (Subject subject : Subject.values()) {
            if (!subject.canBeAsked()) continue;
            Optional<Command> now = DeviceInformation.tolerant(() -> subject.asItIs(talk).build());
            if (now.isEmpty()) continue;
            Stream.of(XiaomiSetting.values()).filter(setting -> setting.subject() == subject).forEach(
                    setting -> setting.written(now.get().getFitness()).ifPresent(value -> told.put(setting.kind().name(), value)));
        }
        return told;
    }

    @Override
    public Taken write(String name, String value) throws WristwayException {
        XiaomiSetting setting = setting(name, value);
        Command.Builder order = setting.subject().asItIs(talk);
        setting.set(order, value, clock);
        try {
            talk.ask(order.build(), "the setting \"" + name + "\"");
        } catch (NoAnswer e) {
            return Taken.SENT;
        }
        return Taken.CONFIRMED;
    }

    private static XiaomiSetting setting(String name, String value) throws InvalidRequest {
        SettingKind kind = BandSetting.kind(XiaomiSetting.kinds(), name, value);
        return Stream.of(XiaomiSetting.values()).filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
    }
}
