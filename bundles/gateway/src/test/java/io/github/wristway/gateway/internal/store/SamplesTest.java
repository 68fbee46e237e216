package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Sample;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-09T23:00:00Z"); // 10 March in Berlin
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @TempDir
    Path folder;
    private Store store;
    private Samples samples;

    @BeforeEach
    void open() throws StorageTrouble {
        open(BERLIN);
        store.wearables().save(WearableRow.of("w1", "kitchen", "miband", "MI_BAND_4"), MIDNIGHT);
        store.wearables().save(WearableRow.of("w2", "hall", "miband", "MI_BAND_4"), MIDNIGHT);
    }

    private void open(ZoneId zone) throws StorageTrouble {
        store = Store.open(folder.resolve("wristway.db"), zone);
        samples = store.samples();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsStoredComesBack() throws StorageTrouble {
        List<Sample> day = Recording.of(MIDNIGHT, 600);
        samples.store("w1", day);
        assertEquals(day, all("w1"));
        assertEquals(List.of(), all("w2"));
        assertEquals(Optional.of(MIDNIGHT.plus(Duration.ofMinutes(600))), samples.end("w1"));
        assertEquals(Optional.empty(), samples.end("w2"));
        assertEquals(600, samples.minuteCount("w1"));
        assertEquals(1, samples.dayCount("w1"));
    }

    private List<Sample> all(String id) throws StorageTrouble {
        return samples.between(id, Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));
    }
}
