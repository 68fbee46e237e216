package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Days;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.gateway.internal.store.Erasure.Holdings;
import io.github.wristway.gateway.internal.store.Erasure.Share;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anna has worn the band until noon of the second day, Ben from then on; and there is another band. */
@DisplayName("R39: an erasure covers every table of samples, and nothing else")
class ErasureTest {
    private static final Instant START = Instant.parse("2026-11-20T23:00:00Z");
    private static final Instant CHANGE = Instant.parse("2026-11-21T12:00:00Z");
    private static final Report.Line LINE = new Report.Line(Step.HISTORY, Outcome.OK, "erased");
    /** Which band, who wore it, how it is set, and what was done with it: none of it was measured. */
    private static final Set<String> KEPT = Set.of("address_period", "wear_period", "plan", "known_setting");

    @TempDir
    Path folder;
    private Store store;

    @BeforeEach
    void open() throws StorageTrouble {
        store = Store.open(folder.resolve("wristway.db"), ZoneOffset.UTC);
        for (String id : List.of("w1", "w2")) {
            store.wearables().save(WearableRow.of(id, id, "acme", "one"), START);
            store.wearables().beginWear(id, "anna", START);
            store.wearables().beginWear(id, "ben", CHANGE);
            for (int hour = 0; hour < 30; hour++) {
                Instant at = START.plus(Duration.ofHours(hour));
                store.samples().store(id, List.of(new Series(Metric.STEPS, at, new int[] {1, 2, 3}), new Series(Metric.OXYGEN, at, new int[] {97})));
                store.workouts().store(id, new Workout(at, Duration.ofMinutes(20), "run", 1, Map.of(), List.of(), Bytes.ofHex("01")));
                store.files().store(id, new RawFile("f" + hour, "daily", at, false, Bytes.ofHex("0102")));
            }
        }
        store.journal().begin(new Journal.Entry("p1", Verb.ERASE, "w1", Set.of(), Optional.empty(), Journal.State.RUNNING, START, "", Optional.empty()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Share of(String person) {
        return new Share(Optional.of(person), Days.ALL);
    }

    private static Share on(Optional<String> person, String from, String until) {
        return new Share(person, new Days(Optional.of(from).map(LocalDate::parse), Optional.of(until).map(LocalDate::parse)));
    }

    private Holdings erase(Share share) throws StorageTrouble {
        return store.erasure().erase("w1", share, store.erasure().count("w1", share), "p1", LINE, CHANGE);
    }

    private List<Sample> samples(String id) throws StorageTrouble {
        return store.samples().between(id, Instant.EPOCH, Instant.MAX);
    }

    @Test
    void everyTableThatNamesAWearableIsErasedOrKeptOnPurpose() throws StorageTrouble {
        Set<String> decided = new TreeSet<>(KEPT);
        decided.addAll(Erasure.TABLES);
        Set<String> naming = new TreeSet<>();
        try (Database database = Database.open(folder.resolve("wristway.db"))) {
            for (String table : database.read(sql -> sql.all(row -> row.text("name"), "SELECT name FROM sqlite_master WHERE type = 'table'"))) {
                List<String> columns = database.read(sql -> sql.all(row -> row.text("name"), "SELECT name FROM pragma_table_info('" + table + "')"));
                if (columns.contains("wearable")) naming.add(table);
            }
        }
        assertEquals(decided, naming, "decide for a new table in Erasure.TABLES or here whether an erasure covers it");
    }

    @Test
    void allOfOneBandGoesAndTheOtherStays() throws StorageTrouble {
        List<Sample> other = samples("w2");
        Holdings gone = erase(Share.ALL);
        assertEquals(Set.copyOf(Erasure.TABLES), gone.rows().keySet());
        assertEquals(90, gone.minutes());
        assertEquals(30L, gone.rows().get("workout"));
        for (String table : Erasure.TABLES) assertTrue(gone.rows().get(table) > 0, table);
        assertTrue(store.erasure().count("w1", Share.ALL).isNothing());
        assertEquals(List.of(), samples("w1"));
        assertEquals(Optional.empty(), store.samples().end("w1"), "the next sync asks for all that there is");
        assertEquals(other, samples("w2"));
        assertTrue(store.wearables().byId("w1").isPresent());
        assertEquals(2, store.wearables().wearPeriods("w1").size());
        assertEquals("erased", store.journal().steps("p1").get(0).said());
    }

    @Test
    void ofAPersonOnlyTheTimeGoesInWhichSheWoreIt() throws StorageTrouble {
        List<Sample> bens = samples("w1").stream().filter(sample -> !sample.at().isBefore(CHANGE)).toList();
        Holdings gone = erase(of("anna"));
        assertEquals(39, gone.minutes());
        assertEquals(13L, gone.rows().get("workout"));
        assertEquals(13L, gone.rows().get("raw_file"));
        assertEquals(bens, samples("w1"));
        assertEquals(17, store.workouts().count("w1"));
        assertEquals(51, store.samples().minuteCount("w1"), "the totals of the shared day are those of what is left");
        assertTrue(store.erasure().count("w1", of("anna")).isNothing());
        erase(of("ben"));
        assertEquals(List.of(), samples("w1"));
    }

    @Test
    void ofSomeDaysOnlyWhatWasMeasuredOnThem() throws StorageTrouble {
        Instant midnight = Instant.parse("2026-11-21T00:00:00Z");
        Instant next = Instant.parse("2026-11-22T00:00:00Z");
        List<Sample> others = samples("w1").stream().filter(sample -> sample.at().isBefore(midnight) || !sample.at().isBefore(next)).toList();
        assertTrue(others.size() > 2, "there are some before and some after");
        Holdings gone = erase(on(Optional.empty(), "2026-11-21", "2026-11-21"));
        assertEquals(72, gone.minutes());
        assertEquals(24L, gone.rows().get("workout"));
        assertEquals(others, samples("w1"));
        assertTrue(store.erasure().count("w1", on(Optional.empty(), "2026-11-21", "2026-11-21")).isNothing());
        assertTrue(store.erasure().count("w1", on(Optional.empty(), "2025-01-01", "2026-11-19")).isNothing());
    }

    @Test
    void ofSomeDaysOfAPersonOnlyWhatLiesInBoth() throws StorageTrouble {
        Holdings gone = erase(on(Optional.of("anna"), "2026-11-21", "2026-11-22"));
        assertEquals(36, gone.minutes(), "of the second day until noon");
        assertTrue(samples("w1").stream().anyMatch(sample -> sample.at().equals(START)), "she wore it the day before, too");
        assertTrue(store.erasure().count("w1", on(Optional.of("ben"), "2026-11-20", "2026-11-20")).isNothing());
    }

    @Test
    void theOpenDayMayBeCutToo() throws StorageTrouble {
        List<Sample> annas = samples("w1").stream().filter(sample -> sample.at().isBefore(CHANGE)).toList();
        erase(of("ben"));
        assertEquals(annas, samples("w1"));
        store.samples().store("w1", List.of(new Series(Metric.STEPS, CHANGE.plusSeconds(86_400), new int[] {5})));
        List<Sample> after = new ArrayList<>(samples("w1"));
        after.remove(after.size() - 1);
        assertEquals(annas, after);
    }

    @Test
    void whatWasNotAgreedToIsNotErased() throws StorageTrouble {
        Holdings agreed = store.erasure().count("w1", Share.ALL);
        store.samples().store("w1", List.of(new Series(Metric.STEPS, CHANGE.plusSeconds(60_000), new int[] {7})));
        Holdings found = store.erasure().erase("w1", Share.ALL, agreed, "p1", LINE, CHANGE);
        assertFalse(found.equals(agreed));
        assertEquals(found, store.erasure().count("w1", Share.ALL), "nothing is gone");
        assertEquals(List.of(), store.journal().steps("p1"));
    }
}
