package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day is written hour by hour while it lasts, and in one piece once a later one has begun. */
class SealingTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-09T23:00:00Z"); // 10 March begins in Berlin
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @TempDir
    Path folder;
    private Store store;
    private Samples samples;

    @BeforeEach
    void begin() throws StorageTrouble {
        open();
        store.wearables().save(WearableRow.of("w1", "kitchen", "miband", "MI_BAND_4"), MIDNIGHT);
        store.wearables().save(WearableRow.of("w2", "hall", "miband", "MI_BAND_4"), MIDNIGHT);
    }

    private void open() throws StorageTrouble {
        store = Store.open(folder.resolve("wristway.db"), ZoneId.of("Europe/Berlin"));
        samples = store.samples();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aDayIsSealedWhenALaterOneBegins() throws StorageTrouble {
        List<Sample> evening = Recording.of(at(1380), 60);
        samples.store("w1", Recording.series(evening));
        assertEquals(1, openHours());
        List<Sample> morning = Recording.of(at(1440), 61);
        samples.store("w1", Recording.series(morning));
        assertEquals(2, openHours()); // the new day's two, and none of the old one
        assertEquals(concat(evening, morning), all("w1"));
        assertEquals(2, samples.dayCount("w1"));
    }

    @Test
    void onlyTheHoursThatChangeAreWritten() throws StorageTrouble {
        samples.store("w1", Recording.series(Recording.of(MIDNIGHT, 600)));
        assertEquals(10, openHours());
        samples.store("w1", Recording.series(List.of(steps(605, 1))));
        assertEquals(11, openHours());
    }

    @Test
    void lateSamplesFindTheirSealedDay() throws StorageTrouble {
        samples.store("w1", Recording.series(List.of(steps(10, 1), steps(1450, 2))));
        samples.store("w1", Recording.series(List.of(steps(20, 3), steps(5, 4), steps(-100, 5))));
        assertEquals(List.of(steps(-100, 5), steps(5, 4), steps(10, 1), steps(20, 3), steps(1450, 2)), all("w1"));
        assertEquals(8, samples.days("w1", DAY, DAY).get(0).totals().get(Metric.STEPS));
        assertEquals(Optional.of(at(1451)), samples.end("w1"));
        assertEquals(1, openHours());
    }

    @Test
    void anyOrderAndAnyPiecesComeToTheSame() throws StorageTrouble {
        List<Sample> recorded = Recording.of(at(1200), 2000);
        List<Sample> shuffled = new ArrayList<>(recorded);
        Random random = new Random(1);
        Collections.shuffle(shuffled, random);
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(900));
            samples.store("w1", Recording.series(shuffled.subList(Math.max(0, from - 50), to)));
            from = to;
            if (random.nextInt(4) == 0) {
                store.close();
                open();
            }
        }
        samples.store("w2", Recording.series(recorded));
        assertEquals(recorded, all("w1"));
        assertEquals(samples.days("w2", DAY, DAY.plusDays(5)), samples.days("w1", DAY, DAY.plusDays(5)));
        assertEquals(2000, samples.minuteCount("w1"));
    }

    private List<Sample> all(String id) throws StorageTrouble {
        return samples.between(id, Instant.MIN, Instant.MAX);
    }

    private long openHours() throws StorageTrouble {
        try (Database database = Database.open(store.file())) {
            return database.read(sql -> sql.number("SELECT count(*) FROM open_hour"));
        }
    }

    private static Instant at(int minute) {
        return MIDNIGHT.plusSeconds(minute * 60L);
    }

    private static Sample steps(int minute, int value) {
        return new Sample(Metric.STEPS, at(minute), value);
    }

    private static List<Sample> concat(List<Sample> first, List<Sample> second) {
        List<Sample> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
