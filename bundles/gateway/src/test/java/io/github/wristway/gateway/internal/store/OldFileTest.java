package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that version 1 has written, with five hours of samples around midnight: a sealed day and an open one. */
class OldFileTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2026-03-10T21:00:00Z");
    private static final int LAST = 300;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void asItWasLeft() throws IOException, StorageTrouble {
        file = folder.resolve("wristway.db");
        try (InputStream script = OldFileTest.class.getResourceAsStream("version-1.sql"); Database database = Database.open(file)) {
            List<String> statements = new String(script.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            database.change(sql -> {
                for (String statement : statements) sql.run(statement);
            });
        }
    }

    @Test
    void everythingIsStillThere() throws StorageTrouble {
        try (Store store = open()) {
            assertEquals(recorded(), store.samples().between("w1", Instant.EPOCH, Instant.MAX));
            assertEquals(List.of(new DayTotals(DAY, 120, Map.of(Metric.STEPS, 4759, Metric.HEART_RATE, 83)),
                                 new DayTotals(DAY.plusDays(1), 181, Map.of(Metric.STEPS, 1045, Metric.HEART_RATE, 63))),
                         store.samples().days("w1", DAY, DAY.plusDays(9)));
            assertEquals(LAST + 1, store.samples().minuteCount("w1"));
            WearableRow kitchen = store.wearables().byId("w1").orElseThrow();
            assertEquals(Optional.of("V1.0.9.66"), kitchen.firmware());
            assertEquals(Optional.empty(), kitchen.detailsAt());
            assertEquals(List.of("p1"), store.journal().unfinished().stream().map(Journal.Entry::planId).toList());
            assertEquals(Optional.empty(), store.workouts().latest("w1"));
            assertEquals(Map.of(), store.settings().of("w1"));
            RawFile file = new RawFile("01", "daily details", START, false, Bytes.ofHex("0102"));
            store.files().store("w1", file);
            assertEquals(List.of(file), store.files().between("w1", Instant.MIN, Instant.MAX));
        }
    }

    @Test
    void theLatestSamplesAreFoundInTheDays() throws StorageTrouble {
        for (int round = 0; round < 2; round++) { // they are only looked up: the second time it is the same
            try (Store store = open()) {
                assertLatest(store, recorded());
                assertEquals(Optional.of(at(LAST + 1)), store.samples().end("w1"));
                assertEquals(Optional.empty(), store.samples().latest("w2", Metric.KIND));
                assertEquals(Optional.empty(), store.samples().end("w2"));
            }
        }
    }

    @Test
    void theFirstThatIsStoredNowBringsTheOthersWithIt() throws StorageTrouble {
        List<Sample> all = new ArrayList<>(recorded());
        try (Store store = open()) {
            Sample resting = new Sample(Metric.RESTING_HEART_RATE, at(900), 51);
            Sample late = new Sample(Metric.HEART_RATE, at(-50), 70); // is not the latest just because it is the first
            store.samples().store("w1", List.of(Series.of(resting), Series.of(late)));
            all.addAll(List.of(resting, late));
            assertLatest(store, all);
            assertEquals(Optional.of(at(LAST + 1)), store.samples().end("w1"));
            assertEquals(LAST + 2, store.samples().minuteCount("w1"));
        }
        try (Store store = open()) {
            Sample next = new Sample(Metric.KIND, at(LAST + 1), 5);
            store.samples().store("w1", List.of(Series.of(next)));
            all.add(next);
            assertLatest(store, all);
            assertEquals(Optional.of(at(LAST + 2)), store.samples().end("w1"));
        }
    }

    @Test
    void aDamagedDayDoesNotKeepWhatComesFromBeingStored() throws StorageTrouble {
        try (Database database = Database.open(file)) {
            database.change(sql -> sql.run("UPDATE day SET body = zeroblob(9) WHERE day = ?", DAY));
        }
        try (Store store = open()) {
            Sample next = new Sample(Metric.KIND, at(LAST + 1), 5);
            store.samples().store("w1", List.of(Series.of(next)));
            assertEquals(Optional.of(next), store.samples().latest("w1", Metric.KIND));
            assertTrue(store.samples().latest("w1", Metric.HEART_RATE).isPresent()); // of the day that is whole
            assertEquals(Optional.empty(), store.samples().latest("w1", Metric.RAW_SLEEP)); // was only in the other
        }
    }

    private static void assertLatest(Store store, List<Sample> all) throws StorageTrouble {
        for (Metric metric : Metric.values()) {
            assertEquals(all.stream().filter(sample -> sample.metric() == metric).max(Comparator.comparing(Sample::at)),
                         store.samples().latest("w1", metric), metric.name());
        }
    }

    /** What was put in: a last minute without a pulse, and RAW_SLEEP only before midnight. */
    private static List<Sample> recorded() {
        List<Sample> recorded = new ArrayList<>(Recording.of(START, LAST));
        for (int minute = 0; minute < 90; minute++) recorded.add(new Sample(Metric.RAW_SLEEP, at(minute), minute % 7));
        recorded.add(new Sample(Metric.STEPS, at(LAST), 7));
        recorded.add(new Sample(Metric.INTENSITY, at(LAST), 9));
        recorded.add(new Sample(Metric.KIND, at(LAST), 80));
        recorded.sort(Comparator.comparing(Sample::at).thenComparing(Sample::metric));
        return recorded;
    }

    private Store open() throws StorageTrouble {
        return Store.open(file, BERLIN);
    }

    private static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }
}
