package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.StorageTrouble;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeTest {
    private static final Instant START = Instant.parse("2025-12-31T23:00:00Z");

    @TempDir
    Path folder;

    /** A record per minute, with steps, intensity, heart rate and kind, in the whole file as it lies on disk. */
    @Test
    void aSealedMinuteTakesAtMostTwoAndAHalfBytes() throws StorageTrouble {
        int days = 365;
        Path file = folder.resolve("wristway.db");
        try (Store store = Store.open(file, ZoneId.of("Europe/Berlin"))) {
            store.wearables().save(WearableRow.of("3f1c2d4e-5b6a-4789-8c9d-123456789012", "kitchen", "miband", "MI_BAND_4"), START);
            for (int day = 0; day <= days; day++) {
                Instant midnight = START.plus(Duration.ofDays(day));
                store.samples().store("3f1c2d4e-5b6a-4789-8c9d-123456789012", Recording.series(Recording.of(midnight, day < days ? 1440 : 1)));
            }
        }
        try (Store store = Store.open(file, ZoneId.of("Europe/Berlin"))) {
            double perMinute = (double) store.sizeBytes() / (days * 1440);
            System.out.printf("store: %.2f bytes per minute%n", perMinute);
            assertTrue(perMinute <= 2.5, perMinute + " bytes");
        }
    }
}
