package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayBordersTest {
    private static final Instant LONG_AGO = Instant.EPOCH;
    private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        an hour less          | Europe/Berlin       | 2026-03-29 | 1380
        an hour more          | Europe/Berlin       | 2026-10-25 | 1500
        no midnight           | America/Santiago    | 2025-09-07 | 1380
        half an hour less     | Australia/Lord_Howe | 2025-10-05 | 1410
        half an hour more     | Australia/Lord_Howe | 2026-04-05 | 1470
        no change             | Asia/Kathmandu      | 2026-03-29 | 1440
        midnight comes twice  | America/St_Johns    | 2010-11-07 | 1500
        """)
    void aDayHasAllItsMinutes(String name, ZoneId zone, LocalDate day, int minutes) throws StorageTrouble {
        Instant begin = day.minusDays(1).atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(2).atStartOfDay(zone).toInstant();
        List<Sample> recorded = Recording.of(begin, (int) Duration.between(begin, end).toMinutes());
        try (Store store = open(zone)) {
            for (int from = 0; from < recorded.size(); from += 700) { // sealed on the way
                store.samples().store("w1", Recording.series(recorded.subList(from, Math.min(recorded.size(), from + 700))));
            }
            assertEquals(recorded, store.samples().between("w1", LONG_AGO, FAR_AHEAD));
            assertEquals(List.of(1440, minutes, 1440),
                         store.samples().days("w1", day.minusDays(1), day.plusDays(1)).stream().map(DayTotals::minutes).toList());
        }
    }

    @Test
    void aDayThatAGovernmentLeavesOutIsNoTrouble() throws StorageTrouble { // Samoa had no 30 December
        List<Sample> recorded = Recording.of(Instant.parse("2011-12-29T10:00:00Z"), 2 * 1440);
        try (Store store = open(ZoneId.of("Pacific/Apia"))) {
            store.samples().store("w1", Recording.series(recorded));
            assertEquals(recorded, store.samples().between("w1", LONG_AGO, FAR_AHEAD));
            assertEquals(List.of("2011-12-29", "2011-12-31"), store.samples().days("w1", LocalDate.MIN, LocalDate.MAX).stream()
                .map(day -> day.day().toString()).toList());
        }
    }

    @Test
    void whereNothingWasMeasuredNoDayBegins() throws StorageTrouble {
        int[] values = new int[4 * 1440];
        Arrays.fill(values, Series.NONE);
        values[1439] = 5; // 10 March; nothing on the 9th, 11th and 12th
        Instant ninth = Instant.parse("2026-03-09T00:00:00Z");
        try (Store store = open(ZoneOffset.UTC)) {
            store.samples().store("w1", List.of(new Series(Metric.STEPS, ninth.plusSeconds(12 * 3600), values)));
            assertEquals(List.of(new Sample(Metric.STEPS, Instant.parse("2026-03-10T11:59:00Z"), 5)),
                         store.samples().between("w1", LONG_AGO, FAR_AHEAD));
            assertEquals(1, store.samples().dayCount("w1"));
        }
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"Europe/Berlin, America/New_York", "America/New_York, Pacific/Auckland", "Pacific/Auckland, UTC"})
    void inAnotherZoneTheDaysAreCutAnew(ZoneId before, ZoneId after) throws StorageTrouble {
        Instant begin = Instant.parse("2026-03-05T09:30:00Z"); // through the change of clocks in New York
        List<Sample> recorded = Recording.of(begin, 6 * 1440);
        List<Sample> later = Recording.of(begin.plus(Duration.ofDays(6)), 100);
        LocalDate from = LocalDate.of(2026, 3, 1);
        List<DayTotals> expected;
        try (Store store = Store.open(folder.resolve("expected.db"), after)) {
            store.wearables().save(WearableRow.of("w1", "kitchen", "miband", "MI_BAND_4"), begin);
            store.samples().store("w1", Recording.series(recorded));
            store.samples().store("w1", Recording.series(later));
            expected = store.samples().days("w1", from, from.plusDays(20));
        }
        try (Store store = open(before)) {
            store.samples().store("w1", Recording.series(recorded));
        }
        try (Store store = open(after)) {
            assertEquals(recorded, store.samples().between("w1", LONG_AGO, FAR_AHEAD));
            store.samples().store("w1", Recording.series(recorded.subList(20_000, recorded.size()))); // overlaps what the old days hold
            store.samples().store("w1", Recording.series(later));
            assertEquals(expected, store.samples().days("w1", from, from.plusDays(20)));
            assertEquals(recorded.size() + later.size(), store.samples().between("w1", LONG_AGO, FAR_AHEAD).size());
        }
    }

    @Test
    void inAnotherZoneNoMinuteIsThereTwice() throws StorageTrouble {
        List<Sample> recorded = Recording.of(Instant.parse("2026-03-05T20:00:00Z"), 180);
        try (Store store = open(ZoneId.of("UTC"))) {
            store.samples().store("w1", Recording.series(recorded));
        }
        try (Store store = open(ZoneId.of("Pacific/Auckland"))) { // where these minutes belong to a day of which there is no row yet
            store.samples().store("w1", Recording.series(recorded.subList(300, recorded.size())));
            assertEquals(recorded, store.samples().between("w1", LONG_AGO, FAR_AHEAD));
            assertEquals(180, store.samples().minuteCount("w1"));
        }
    }

    @Test
    void whereTheRulesOfAZoneHaveChangedNoMinuteIsLost() throws StorageTrouble {
        Instant begin = Instant.parse("2026-03-05T23:00:00Z");
        try (Store store = open(ZoneId.of("Europe/Berlin"))) {
            store.samples().store("w1", Recording.series(Recording.of(begin, 1440)));
        }
        try (Database database = Database.open(folder.resolve("wristway.db"))) { // as if that day had begun an hour later
            database.change(sql -> sql.run("UPDATE day SET starts = starts + 3600000, ends = ends + 3600000"));
        }
        try (Store store = open(ZoneId.of("Europe/Berlin"))) {
            List<Sample> shifted = store.samples().between("w1", LONG_AGO, FAR_AHEAD);
            Sample early = new Sample(shifted.get(0).metric(), begin.plusSeconds(60), 9);
            store.samples().store("w1", Recording.series(List.of(early)));
            List<Sample> after = store.samples().between("w1", LONG_AGO, FAR_AHEAD);
            assertEquals(early, after.get(0));
            assertEquals(shifted, after.subList(1, after.size()));
        }
    }

    private Store open(ZoneId zone) throws StorageTrouble {
        Store store = Store.open(folder.resolve("wristway.db"), zone);
        store.wearables().save(WearableRow.of("w1", "kitchen", "miband", "MI_BAND_4"), Instant.EPOCH);
        return store;
    }
}
