package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.SettingInfo.Known;
import io.github.wristway.gateway.SettingInfo.Source;
import io.github.wristway.gateway.base.StorageTrouble;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownSettingsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-09T08:00:00Z");
    private static final Known LEFT = new Known("left", MONDAY, Source.TOLD);
    private static final Known METRIC = new Known("metric", MONDAY.plusSeconds(1), Source.SENT);

    @TempDir
    Path folder;

    @Test
    void whatIsKnownComesBackByNameAndTheLastWordCounts() throws StorageTrouble {
        Known right = new Known("right", MONDAY.plusSeconds(60), Source.CONFIRMED);
        try (Store store = open()) {
            store.settings().save("w1", "wear-side", LEFT);
            store.settings().save("w1", "units", METRIC);
            store.settings().save("w2", "wear-side", LEFT);
            store.settings().save("w1", "wear-side", right);
        }
        try (Store store = open()) {
            assertEquals(Map.of("units", METRIC, "wear-side", right), store.settings().of("w1"));
            assertEquals(List.of("units", "wear-side"), List.copyOf(store.settings().of("w1").keySet()));
            assertEquals(Map.of("wear-side", LEFT), store.settings().of("w2"));
            assertEquals(Map.of(), store.settings().of("w3"));
        }
    }

    @Test
    void aWearableThatNobodyWroteDownHasNoSettings() throws StorageTrouble {
        try (Store store = open()) {
            assertThrows(StorageTrouble.class, () -> store.settings().save("nobody", "units", METRIC));
        }
    }

    private Store open() throws StorageTrouble {
        Store store = Store.open(folder.resolve("wristway.db"), ZoneOffset.UTC);
        for (String id : List.of("w1", "w2")) store.wearables().save(WearableRow.of(id, id, "miband", "MI_BAND_4"), MONDAY);
        return store;
    }
}
