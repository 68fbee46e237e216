package io.github.wristway.gateway.internal.store;

import static io.github.wristway.gateway.device.Series.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatestSamplesTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-09T23:00:00Z"); // 10 March begins in Berlin
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @TempDir
    Path folder;
    private Store store;
    private Samples samples;

    @BeforeEach
    void open() throws StorageTrouble {
        store = Store.open(folder.resolve("wristway.db"), ZoneId.of("Europe/Berlin"));
        samples = store.samples();
        store.wearables().save(WearableRow.of("w1", "kitchen", "miband", "MI_BAND_4"), MIDNIGHT);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsMeasuredNowAndThenIsNoRecordedMinute() throws StorageTrouble {
        samples.store("w1", Recording.series(Recording.of(MIDNIGHT, 10)));
        Sample resting = new Sample(Metric.RESTING_HEART_RATE, at(720), 52);
        samples.store("w1", List.of(Series.of(resting), Series.of(Metric.SLEEP, at(1500), 1)));
        assertEquals(Optional.of(at(10)), samples.end("w1"));
        assertEquals(10, samples.minuteCount("w1"));
        List<DayTotals> days = samples.days("w1", DAY, DAY.plusDays(1));
        assertEquals(List.of(10, 0), days.stream().map(DayTotals::minutes).toList());
        assertEquals(52, days.get(0).totals().get(Metric.RESTING_HEART_RATE));
        assertEquals(Map.of(Metric.SLEEP, 1), days.get(1).totals());
        samples.store("w1", List.of(Series.of(steps(11, 1))));
        assertEquals(Optional.of(at(12)), samples.end("w1"));
    }

    @Test
    void whatIsMeasuredNowAndThenAloneHasNoEnd() throws StorageTrouble {
        samples.store("w1", List.of(Series.of(Metric.STRESS, at(0), 30)));
        assertEquals(Optional.empty(), samples.end("w1"));
        assertEquals(1, samples.dayCount("w1"));
    }

    @Test
    void theLatestOfEachMetricIsKnown() throws StorageTrouble {
        samples.store("w1", List.of(row(Metric.STEPS, 0, 1, 2, NONE), row(Metric.TEMPERATURE, 5, NONE, -1250, NONE)));
        assertEquals(Optional.of(steps(1, 2)), samples.latest("w1", Metric.STEPS));
        assertEquals(Optional.of(new Sample(Metric.TEMPERATURE, at(6), -1250)), samples.latest("w1", Metric.TEMPERATURE));
        assertEquals(Optional.empty(), samples.latest("w1", Metric.KIND));
        assertEquals(Optional.empty(), samples.latest("w2", Metric.STEPS));
    }

    @Test
    void anOlderSampleIsNotTheLatestAndACorrectedOneIs() throws StorageTrouble {
        samples.store("w1", List.of(row(Metric.STEPS, 1440, 7), row(Metric.STEPS, 3, 4), row(Metric.STEPS, -5000, 1)));
        assertEquals(Optional.of(steps(1440, 7)), samples.latest("w1", Metric.STEPS));
        samples.store("w1", List.of(row(Metric.STEPS, 1439, 8)));
        assertEquals(Optional.of(steps(1440, 7)), samples.latest("w1", Metric.STEPS));
        samples.store("w1", List.of(row(Metric.STEPS, 1440, 9)));
        assertEquals(Optional.of(steps(1440, 9)), samples.latest("w1", Metric.STEPS));
    }

    private static Series row(Metric metric, int minute, int... values) {
        return new Series(metric, at(minute), values);
    }

    private static Sample steps(int minute, int value) {
        return new Sample(Metric.STEPS, at(minute), value);
    }

    private static Instant at(int minute) {
        return MIDNIGHT.plusSeconds(minute * 60L);
    }
}
