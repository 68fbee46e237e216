package io.github.wristway.benchmarks;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.internal.store.Store;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.miband.activity.RecordLayout;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** A year of minutes in our store, and the same minutes in SQLite with a row each. */
final class StoreBenchmark {
    private static final int DAYS = 365;
    private static final LocalDate FIRST = LocalDate.ofInstant(Wearer.START, ZoneOffset.UTC);
    private static final String BAND = "3f1c2d4e-5b6a-4789-8c9d-123456789012";

    private final PrintStream out;

    StoreBenchmark(PrintStream out) {
        this.out = out;
    }

    void run() throws Exception {
        Path folder = Files.createTempDirectory("wristway-benchmark");
        try {
            compare(folder, Wearer.days(DAYS));
        } finally {
            Folders.delete(folder);
        }
    }

    private void compare(Path folder, byte[] records) throws Exception {
        Path ours = folder.resolve("wristway.db");
        fill(ours, records);
        try (Store store = Store.open(ours, ZoneOffset.UTC); RowStore rows = new RowStore(folder.resolve("rows.db"))) {
            rows.store(records);
            Same.check(rows.days(), days(store), "daily totals");
            double minutes = (double) records.length / Wearer.RECORD_BYTES;
            compare("bytes per minute", store.sizeBytes() / minutes, rows.sizeBytes() / minutes);
            compare("ms for a year's daily totals", Median.millis(1000, 501, () -> days(store)), Median.millis(5, 21, rows::days));
        }
    }

    private void compare(String what, double ours, double theirs) {
        out.printf("%-30s ours %8.3f   a row per minute %8.3f   ratio %.4f = 1/%.0f%n", what, ours, theirs, ours / theirs, theirs / ours);
    }

    /** Day by day, as bands are synced; a minute of the next day seals the last one. */
    private static void fill(Path file, byte[] records) throws StorageTrouble {
        int dayBytes = Wearer.MINUTES_A_DAY * Wearer.RECORD_BYTES;
        try (Store store = Store.open(file, ZoneOffset.UTC)) {
            store.wearables().save(WearableRow.of(BAND, "kitchen", "miband", "mi4"), Wearer.START);
            for (int day = 0; day < DAYS; day++) {
                byte[] today = Arrays.copyOfRange(records, day * dayBytes, (day + 1) * dayBytes);
                store.samples().store(BAND, RecordLayout.SHORT.read(today, Wearer.START.plus(Duration.ofDays(day))));
            }
            store.samples().store(BAND, List.of(Series.of(Metric.KIND, Wearer.START.plus(Duration.ofDays(DAYS)), 0)));
        }
    }

    private static List<List<Integer>> days(Store store) throws StorageTrouble {
        return store.samples().days(BAND, FIRST, FIRST.plusDays(DAYS - 1)).stream()
                .map(day -> List.of(day.minutes(), day.totals().get(Metric.STEPS), day.totals().get(Metric.HEART_RATE))).toList();
    }
}
