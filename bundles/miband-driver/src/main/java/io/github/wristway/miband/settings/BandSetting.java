package io.github.wristway.miband.settings;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.device.SettingKind;
import io.github.wristway.miband.talk.Characteristic;
import java.time.Clock;
import java.util.List;

/** Something that can be set on a band, where it is written, and how. */
public record BandSetting(SettingKind kind, Characteristic to, Encoding encoding) {
    public interface Encoding {
        /**
         * @param value has the setting's form
         * @param clock what the band's clock should show
         * @throws InvalidRequest if it has the form, but makes no sense
         */
        public Bytes encode(String value, Clock clock) throws InvalidRequest;
    }

    /** The setting of that name, if a value has its form. */
    public static BandSetting of(List<BandSetting> known, String name, String value) throws InvalidRequest {
        SettingKind kind = kind(kinds(known), name, value);
        return known.stream().filter(one -> one.kind.equals(kind)).findFirst().orElseThrow();
    }

    /** The kind of that name, if a value has its form. */
    public static SettingKind kind(List<SettingKind> known, String name, String value) throws InvalidRequest {
        SettingKind kind = known.stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new InvalidRequest("Wristway knows no setting \"" + name + "\" of this model", "Choose one of "
                        + String.join(", ", known.stream().map(SettingKind::name).toList())));
        if (kind.takes(value)) return kind;
        throw new InvalidRequest("\"" + value + "\" is nothing that " + name + " can be", "Set it to " + kind.form());
    }

    public static List<SettingKind> kinds(List<BandSetting> settings) {
        return settings.stream().map(BandSetting::kind).toList();
    }

    public Bytes encode(String value, Clock clock) throws InvalidRequest {
        return encoding.encode(value, clock);
    }
}
