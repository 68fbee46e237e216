package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.SettingInfo.Known;
import io.github.wristway.gateway.SettingInfo.Source;
import io.github.wristway.gateway.base.StorageTrouble;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of the settings of wearables: told by them, or set from here. */
public final class KnownSettings {
    private final Database database;

    KnownSettings(Database database) {
        this.database = database;
    }

    /** Writes a setting down, in place of what was known of it before. */
    public void save(String wearableId, String name, Known known) throws StorageTrouble {
        database.change(sql -> sql.run("""
            INSERT INTO known_setting (wearable, name, value, learnt_at, source) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (wearable, name) DO UPDATE SET
                value = excluded.value, learnt_at = excluded.learnt_at, source = excluded.source""",
            wearableId, name, known.value(), known.at(), known.source()));
    }

    /** By name. */
    public Map<String, Known> of(String wearableId) throws StorageTrouble {
        Map<String, Known> settings = new LinkedHashMap<>();
        database.read(sql -> sql.all(row -> settings.put(row.text("name"),
            new Known(row.text("value"), row.time("learnt_at"), Source.valueOf(row.text("source")))),
            "SELECT * FROM known_setting WHERE wearable = ? ORDER BY name", wearableId));
        return Collections.unmodifiableMap(settings);
    }
}
