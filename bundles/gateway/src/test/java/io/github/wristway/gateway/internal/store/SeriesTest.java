package io.github.wristway.gateway.internal.store;

import static io.github.wristway.gateway.device.Series.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-09T23:00:00Z"); // 10 March begins in Berlin

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
    void itTellsHowMuchWasNews() throws StorageTrouble {
        assertEquals(4, samples.store("w1", List.of(row(Metric.STEPS, 1438, 1, 2, NONE, 4), row(Metric.OXYGEN, 0, 97))));
        assertEquals(0, samples.store("w1", List.of(row(Metric.STEPS, 1438, 1, 2, NONE, 4))));
        assertEquals(2, samples.store("w1", List.of(row(Metric.STEPS, 1438, 1, 3, 3, NONE))));
        assertEquals(0, samples.store("w1", List.of(row(Metric.STEPS, 0, NONE, NONE), row(Metric.KIND, 0))));
    }

    @Test
    void noValueEverReplacesAValue() throws StorageTrouble {
        samples.store("w1", List.of(row(Metric.STEPS, 0, 1, 2, 3)));
        samples.store("w1", List.of(row(Metric.STEPS, 0, NONE, 7, NONE, NONE)));
        assertEquals(List.of(steps(0, 1), steps(1, 7), steps(2, 3)), all());
    }

    @Test
    void aRowWithoutAValueBeginsNoDay() throws StorageTrouble {
        samples.store("w1", List.of(row(Metric.STEPS, 0, 1), row(Metric.KIND, 1500, NONE, NONE)));
        samples.store("w1", List.of(row(Metric.STEPS, 2000, NONE), row(Metric.STEPS, 1, 1)));
        try (Database database = Database.open(store.file())) {
            long openHours = database.read(sql -> sql.number("SELECT count(*) FROM open_hour"));
            assertEquals(1, openHours); // no later day has sealed it
        }
        assertEquals(1, samples.dayCount("w1"));
    }

    @Test
    void anySeriesComeBack() throws StorageTrouble {
        Random random = new Random(2);
        SortedMap<Instant, Map<Metric, Integer>> expected = new TreeMap<>();
        for (int round = 0; round < 60; round++) {
            List<Series> series = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                Metric metric = Metric.values()[random.nextInt(Metric.values().length)];
                int first = random.nextInt(6000) - 3000;
                int[] values = random.ints(random.nextInt(3000), -300, 300).map(value -> value < -250 ? NONE : value).toArray();
                series.add(row(metric, first, values));
                series.get(series.size() - 1).samples().forEach(sample ->
                    expected.computeIfAbsent(sample.at(), at -> new EnumMap<>(Metric.class)).put(sample.metric(), sample.value()));
            }
            samples.store("w1", series);
        }
        List<Sample> all = new ArrayList<>();
        expected.forEach((at, values) -> values.forEach((metric, value) -> all.add(new Sample(metric, at, value))));
        assertEquals(all, all());
        for (Metric metric : Metric.values()) {
            assertEquals(all.stream().filter(sample -> sample.metric() == metric).reduce((earlier, later) -> later),
                         samples.latest("w1", metric));
        }
    }

    private List<Sample> all() throws StorageTrouble {
        return samples.between("w1", Instant.MIN, Instant.MAX);
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
