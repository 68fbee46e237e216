package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-09T23:00:00Z"); // 10 March begins in Berlin
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Instant LONG_AGO = Instant.EPOCH;
    private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    Path folder;
    private Store store;
    private Samples samples;

    @BeforeEach
    void begin() throws StorageTrouble {
        store = Store.open(folder.resolve("wristway.db"), ZoneId.of("Europe/Berlin"));
        samples = store.samples();
        store.wearables().save(WearableRow.of("w1", "kitchen", "miband", "MI_BAND_4"), MIDNIGHT);
        store.wearables().save(WearableRow.of("w2", "hall", "miband", "MI_BAND_4"), MIDNIGHT);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsStoredComesBack() throws StorageTrouble {
        List<Sample> recorded = Recording.of(MIDNIGHT, 600);
        samples.store("w1", Recording.series(recorded));
        assertEquals(recorded, all("w1"));
        assertEquals(Optional.of(at(600)), samples.end("w1"));
        assertEquals(600, samples.minuteCount("w1"));
        assertEquals(1, samples.dayCount("w1"));
    }

    @Test
    void anotherWearableHasItsOwn() throws StorageTrouble {
        samples.store("w1", Recording.series(Recording.of(MIDNIGHT, 5)));
        assertEquals(List.of(), all("w2"));
        assertEquals(Optional.empty(), samples.end("w2"));
        assertEquals(0, samples.minuteCount("w2"));
        assertEquals(List.of(), samples.days("w2", DAY, DAY));
    }

    @Test
    void nothingToStoreIsNothing() throws StorageTrouble {
        samples.store("w1", Recording.series(List.of()));
        assertEquals(0, samples.dayCount("w1"));
    }

    @Test
    void aPeriodBeginsWithItsStartAndEndsBeforeItsEnd() throws StorageTrouble {
        samples.store("w1", Recording.series(List.of(steps(0, 1), steps(1, 2), steps(2, 3), steps(1440, 4))));
        assertEquals(List.of(steps(1, 2), steps(2, 3)), samples.between("w1", at(1), at(3)));
        assertEquals(List.of(steps(2, 3), steps(1440, 4)), samples.between("w1", at(2), at(1441)));
        assertEquals(List.of(), samples.between("w1", at(3), at(1440)));
    }

    @Test
    void someMetricsAloneCanBeHad() throws StorageTrouble {
        List<Sample> recorded = Recording.of(MIDNIGHT, 2000);
        samples.store("w1", Recording.series(recorded));
        Set<Metric> wanted = EnumSet.of(Metric.HEART_RATE, Metric.KIND, Metric.SLEEP);
        assertEquals(recorded.stream().filter(sample -> wanted.contains(sample.metric())).toList(),
                     samples.between("w1", wanted, LONG_AGO, FAR_AHEAD));
        assertEquals(List.of(), samples.between("w1", Set.of(Metric.SLEEP), LONG_AGO, FAR_AHEAD));
    }

    @Test
    void theSameMinutesAgainChangeNothing() throws StorageTrouble {
        List<Sample> recorded = Recording.of(MIDNIGHT, 3 * 1440 + 77);
        samples.store("w1", Recording.series(recorded));
        List<DayTotals> totals = samples.days("w1", DAY, DAY.plusDays(9));
        samples.store("w1", Recording.series(recorded));
        samples.store("w1", Recording.series(recorded.subList(1000, 9000)));
        assertEquals(recorded, all("w1"));
        assertEquals(totals, samples.days("w1", DAY, DAY.plusDays(9)));
        assertEquals(3 * 1440 + 77, samples.minuteCount("w1"));
    }

    @Test
    void aMinuteToldAnewIsReplacedAndTheRestOfItStays() throws StorageTrouble {
        samples.store("w1", Recording.series(List.of(steps(7, 10), new Sample(Metric.HEART_RATE, at(7), 60))));
        samples.store("w1", Recording.series(List.of(steps(7, 12))));
        assertEquals(List.of(steps(7, 12), new Sample(Metric.HEART_RATE, at(7), 60)), all("w1"));
    }

    @Test
    void aSampleBelongsToTheMinuteItFallsIn() throws StorageTrouble {
        samples.store("w1", Recording.series(List.of(new Sample(Metric.STEPS, at(5).plusMillis(59_999), 3))));
        assertEquals(List.of(steps(5, 3)), all("w1"));
    }

    @Test
    void totalsAreSumsAndRoundedAverages() throws StorageTrouble {
        samples.store("w1", Recording.series(List.of(steps(0, 100), steps(1, 250), steps(61, 1),
            new Sample(Metric.INTENSITY, at(0), 90), new Sample(Metric.HEART_RATE, at(1), 60),
            new Sample(Metric.HEART_RATE, at(2), 61), new Sample(Metric.KIND, at(90), 1))));
        assertEquals(List.of(new DayTotals(DAY, 5, Map.of(Metric.STEPS, 351, Metric.HEART_RATE, 61))), samples.days("w1", DAY, DAY));
    }

    @Test
    void aDayWithoutAMetricHasNoTotalOfIt() throws StorageTrouble {
        samples.store("w1", Recording.series(List.of(new Sample(Metric.KIND, at(0), 3))));
        assertEquals(List.of(new DayTotals(DAY, 1, Map.of())), samples.days("w1", DAY, DAY));
    }

    @Test
    void aLargeBatchIsOneTransactionAndAllThere() throws StorageTrouble {
        List<Sample> recorded = Recording.of(MIDNIGHT.minusSeconds(40_000 * 60), 40_000);
        samples.store("w1", Recording.series(recorded));
        assertEquals(recorded, all("w1"));
        assertEquals(40_000, samples.minuteCount("w1"));
        assertEquals(28, samples.dayCount("w1"));
    }

    @Test
    void aPeriodMayBeAsLongAsTimeItself() throws StorageTrouble {
        samples.store("w1", Recording.series(List.of(steps(0, 1))));
        assertEquals(List.of(steps(0, 1)), samples.between("w1", Instant.MIN, Instant.MAX));
        assertEquals(1, samples.days("w1", LocalDate.MIN, LocalDate.MAX).size());
    }

    @Test
    void aYearThatNoWearableLivesInIsRefused() throws StorageTrouble {
        Sample nonsense = new Sample(Metric.STEPS, Instant.parse("+60000-01-01T00:00:00Z"), 1);
        assertThrows(IllegalArgumentException.class, () -> samples.store("w1", Recording.series(List.of(steps(0, 1), nonsense))));
        Series good = Series.of(steps(0, 1));
        for (String start : List.of("9999-12-28T23:00:00Z", "0001-01-01T00:00:00Z", "+999999-01-01T00:00:00Z")) {
            int[] values = new int[3 * 1440];
            assertThrows(IllegalArgumentException.class,
                         () -> samples.store("w1", List.of(good, new Series(Metric.STEPS, Instant.parse(start), values))), start);
        }
        assertEquals(0, samples.dayCount("w1"));
    }

    @Test
    void aWearableThatNobodyWroteDownHasNoSamples() {
        assertThrows(StorageTrouble.class, () -> samples.store("nobody", Recording.series(List.of(steps(0, 1)))));
    }

    @Test
    void afterAClosedStoreNothingWorksAndItSaysSo() throws StorageTrouble {
        store.close();
        assertEquals("the store is closed", assertThrows(StorageTrouble.class, () -> all("w1")).getMessage());
        store.close();
    }

    private List<Sample> all(String id) throws StorageTrouble {
        return samples.between(id, LONG_AGO, FAR_AHEAD);
    }

    private static Instant at(int minute) {
        return MIDNIGHT.plusSeconds(minute * 60L);
    }

    private static Sample steps(int minute, int value) {
        return new Sample(Metric.STEPS, at(minute), value);
    }
}
