package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.device.Sample;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyThreadsTest {
    private static final Instant START = Instant.parse("2026-03-10T12:00:00Z");
    private static final int BANDS = 6;

    @TempDir
    Path folder;

    @Test
    void everyBandWritesOnItsOwnThread() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(BANDS);
        try (Store store = Store.open(folder.resolve("wristway.db"), ZoneOffset.UTC)) {
            List<Future<List<Sample>>> bands = new ArrayList<>();
            for (int band = 0; band < BANDS; band++) {
                String id = "w" + band;
                List<Sample> recorded = Recording.of(START.plusSeconds(3600L * band), 2000);
                bands.add(threads.submit(() -> {
                    store.wearables().save(WearableRow.of(id, id, "miband", "MI_BAND_4"), START);
                    for (int from = 0; from < recorded.size(); from += 500) {
                        store.samples().store(id, Recording.series(recorded.subList(from, Math.min(recorded.size(), from + 500))));
                        store.wearables().all();
                    }
                    assertEquals(recorded, store.samples().between(id, Instant.EPOCH, START.plusSeconds(1_000_000)));
                    return recorded;
                }));
            }
            for (int band = 0; band < BANDS; band++) {
                assertEquals(bands.get(band).get(), store.samples().between("w" + band, Instant.EPOCH, START.plusSeconds(1_000_000)));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
