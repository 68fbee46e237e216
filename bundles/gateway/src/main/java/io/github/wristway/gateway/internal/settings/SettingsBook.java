package io.github.wristway.gateway.internal.settings;

import io.github.wristway.gateway.SettingInfo.Known;
import io.github.wristway.gateway.SettingInfo.Source;
import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.SettingKind;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.gateway.internal.air.Surroundings;
import io.github.wristway.gateway.internal.store.KnownSettings;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known here of the settings of wearables. It stays when a wearable is reset: so it can be set as it was. */
public final class SettingsBook {
    private static final Logger log = LoggerFactory.getLogger(SettingsBook.class);

    private final StoreRoom room;
    private final Surroundings surroundings;
    private final Time time;

    public SettingsBook(StoreRoom room, Surroundings surroundings, Time time) {
        this.room = room;
        this.surroundings = surroundings;
        this.time = time;
    }

    /** All settings of the wearable's model, with what is known of them. */
    public List<SettingInfo> of(WearableRow row) throws StorageTrouble {
        Map<String, Known> known = room.store().settings().of(row.id());
        return kinds(row).stream().map(kind -> new SettingInfo(kind, Optional.ofNullable(known.get(kind.name())))).toList();
    }

    /** How many of them are known. */
    public long knownOf(WearableRow row) throws StorageTrouble {
        return of(row).stream().filter(info -> info.known().isPresent()).count();
    }

    /**
     * Asks a wearable that is open, and remembers what it tells. What makes no sense is left out: it comes from the air.
     *
     * @return how many it told
     */
    public int ask(WearableRow row, Settings settings) throws WristwayException {
        Map<String, String> told = settings.read();
        KnownSettings known = room.store().settings();
        int count = 0;
        for (SettingKind kind : kinds(row)) {
            String value = told.get(kind.name());
            if (value == null) continue;
            if (kind.takes(value)) {
                known.save(row.id(), kind.name(), new Known(value, time.now(), Source.TOLD));
                count++;
            } else {
                log.warn("{}: it says that its {} is \"{}\", which is not {}", row.name(), kind.name(), value, kind.form());
            }
        }
        return count;
    }

    /** It was set from here just now. */
    SettingInfo taken(WearableRow row, SettingKind kind, String value, Settings.Taken taken) throws StorageTrouble {
        Source source = switch (taken) {
            case CONFIRMED -> Source.CONFIRMED;
            case SENT -> Source.SENT;
        };
        Known known = new Known(value, time.now(), source);
        room.store().settings().save(row.id(), kind.name(), known);
        return new SettingInfo(kind, Optional.of(known));
    }

    private List<SettingKind> kinds(WearableRow row) {
        return surroundings.sheet(row.make(), row.model()).map(CapabilitySheet::settings).orElse(List.of());
    }
}
