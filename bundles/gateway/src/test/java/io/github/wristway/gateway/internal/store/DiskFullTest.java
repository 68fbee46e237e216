package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFullTest {
    private static final Instant START = Instant.parse("2026-03-10T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @TempDir
    Path folder;

    @Test
    void nothingIsHalfStoredAndItSaysWhatToDo() throws StorageTrouble {
        try (Database database = Database.open(folder.resolve("wristway.db"))) {
            Schema.bringUpToDate(database);
            new Wearables(database).save(WearableRow.of("w1", "kitchen", "miband", "MI_BAND_4"), START);
            Samples samples = new Samples(database, new DayBorders(ZoneOffset.UTC));
            List<Sample> recorded = Recording.of(START, 10 * 1440);
            List<Sample> before = recorded.subList(0, 4000);
            samples.store("w1", Recording.series(before));
            List<DayTotals> totals = samples.days("w1", DAY, DAY.plusDays(20));
            int failed = 0;
            for (int room = 0; room < 40; room++) { // pages that are left: the disk is full at every moment of it
                limit(database, room);
                StorageTrouble trouble = store(samples, recorded);
                if (trouble == null) break;
                failed++;
                assertEquals(Outcome.STORAGE, trouble.outcome());
                assertTrue(trouble.getMessage().startsWith("there is no room left for the store"), trouble.getMessage());
                assertTrue(trouble.remedy().startsWith("Free some space"), trouble.remedy());
                assertEquals(before, all(samples));
                assertEquals(totals, samples.days("w1", DAY, DAY.plusDays(20)));
                assertEquals(before.stream().filter(sample -> sample.metric() == Metric.KIND).reduce((earlier, later) -> later),
                             samples.latest("w1", Metric.KIND));
            }
            assertTrue(failed > 5, failed + " failures");
            limit(database, 1 << 20);
            samples.store("w1", Recording.series(recorded));
            assertEquals(recorded, all(samples));
            assertFalse(samples.days("w1", DAY, DAY).isEmpty());
        }
    }

    private static StorageTrouble store(Samples samples, List<Sample> recorded) {
        try {
            samples.store("w1", Recording.series(recorded));
            return null;
        } catch (StorageTrouble e) {
            return e;
        }
    }

    private static void limit(Database database, int room) throws StorageTrouble {
        database.read(sql -> sql.number("PRAGMA max_page_count = " + (sql.number("PRAGMA page_count") + room)));
    }

    private static List<Sample> all(Samples samples) throws StorageTrouble {
        return samples.between("w1", Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
    }
}
