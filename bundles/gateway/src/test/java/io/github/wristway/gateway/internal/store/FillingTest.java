package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Workout;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from elsewhere than from the wearable: it fills holes, and never stands in the wearable's way. */
class FillingTest {
    private static final int NONE = Series.NONE;
    /** Ten minutes before midnight in Berlin. */
    private static final Instant LATE = Instant.parse("2026-11-21T22:50:00Z");

    @TempDir
    Path folder;
    private Store store;

    @BeforeEach
    void open() throws StorageTrouble {
        store = Store.open(folder.resolve("wristway.db"), ZoneId.of("Europe/Berlin"));
        store.wearables().save(WearableRow.of("w1", "kitchen", "acme", "one"), LATE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Series steps(Instant start, int... values) {
        return new Series(Metric.STEPS, start, values);
    }

    private static Workout run(Instant start, int minutes, String kind) {
        return new Workout(start, Duration.ofMinutes(minutes), kind, 1, Map.of(), List.of(), Bytes.ofHex("01"));
    }

    private List<Integer> stored() throws StorageTrouble {
        return store.samples().between("w1", LATE.minusSeconds(86_400), LATE.plusSeconds(86_400)).stream()
                .filter(sample -> sample.metric() == Metric.STEPS).map(Sample::value).toList();
    }

    @Test
    void whatTheWearableHasToldStaysOnBothSidesOfMidnight() throws StorageTrouble {
        store.samples().store("w1", List.of(steps(LATE, 1, NONE, 3), steps(LATE.plusSeconds(660), 12)));
        List<Series> filled = store.samples().fill("w1", List.of(steps(LATE, 90, 91, 92, NONE, 94, 95, 96, 97, 98, 99, 100, 101, 102)));
        assertEquals(List.of(steps(LATE, NONE, 91, NONE, NONE, 94, 95, 96, 97, 98, 99, 100, NONE, 102)), filled);
        assertEquals(List.of(1, 91, 3, 94, 95, 96, 97, 98, 99, 100, 12, 102), stored());
    }

    @Test
    void fillingTheSameAgainBringsNothing() throws StorageTrouble {
        List<Series> cloud = List.of(steps(LATE, 1, 2, 3), new Series(Metric.HEART_RATE, LATE, new int[] {NONE, 60, NONE}));
        assertEquals(cloud, store.samples().missing("w1", cloud));
        assertEquals(List.of(), stored());
        assertEquals(cloud, store.samples().fill("w1", cloud));
        assertEquals(List.of(), store.samples().missing("w1", cloud));
        assertEquals(List.of(), store.samples().fill("w1", cloud));
        assertEquals(3, store.samples().minuteCount("w1"));
    }

    @Test
    void anotherMetricOfTheSameMinuteIsMissing() throws StorageTrouble {
        store.samples().store("w1", List.of(steps(LATE, 5)));
        assertEquals(1, store.samples().fill("w1", List.of(Series.of(Metric.HEART_RATE, LATE, 61), steps(LATE, 7))).size());
        assertEquals(List.of(5), stored());
        assertEquals(1, store.samples().minuteCount("w1"));
    }

    @Test
    void theWearableReplacesWhatWasFilledIn() throws StorageTrouble {
        store.samples().fill("w1", List.of(steps(LATE, 7, 7, 7)));
        store.samples().store("w1", List.of(steps(LATE, NONE, 8)));
        assertEquals(List.of(7, 8, 7), stored());
    }

    /** Otherwise what is still on the wearable alone would never be fetched. */
    @Test
    void theNextSyncBeginsWhereTheWearableEndedAndNotWhereTheAccountDid() throws StorageTrouble {
        store.samples().fill("w1", List.of(steps(LATE.plusSeconds(6000), 7)));
        assertEquals(Optional.empty(), store.samples().latest("w1", Metric.STEPS));
        assertEquals(Optional.empty(), store.samples().end("w1"));
        store.samples().store("w1", List.of(steps(LATE, 1, 2)));
        store.samples().fill("w1", List.of(steps(LATE.plusSeconds(7000), 7)));
        assertEquals(Optional.of(new Sample(Metric.STEPS, LATE.plusSeconds(60), 2)), store.samples().latest("w1", Metric.STEPS));
        assertEquals(Optional.of(LATE.plusSeconds(120)), store.samples().end("w1"));
    }

    @Test
    void aWorkoutIsThereOnce() throws StorageTrouble {
        store.workouts().store("w1", run(LATE, 30, "of the band"));
        assertFalse(store.workouts().fill("w1", run(LATE.plusSeconds(3), 30, "of the account")));
        assertTrue(store.workouts().fill("w1", run(LATE.plusSeconds(1800), 10, "right behind it")));
        assertEquals(Optional.of(LATE), store.workouts().latest("w1"));
        assertEquals(2, store.workouts().count("w1"));
    }

    @Test
    void theWearablesOwnWorkoutTakesThePlaceOfThatOfTheAccount() throws StorageTrouble {
        assertTrue(store.workouts().fill("w1", run(LATE.plusSeconds(2), 30, "of the account")));
        assertTrue(store.workouts().fill("w1", run(LATE.plusSeconds(7200), 30, "another day")));
        assertEquals(Optional.empty(), store.workouts().latest("w1"));
        store.workouts().store("w1", run(LATE, 29, "of the band"));
        assertEquals(List.of("of the band", "another day"), store.workouts().between("w1", LATE.minusSeconds(1), LATE.plusSeconds(9000)).stream()
                .map(Workout::kind).toList());
    }

    @Test
    void aWorkoutOfTheBandWithTheSameStartIsTheBandsFromThenOn() throws StorageTrouble {
        store.workouts().fill("w1", run(LATE, 30, "of the account"));
        store.workouts().store("w1", run(LATE, 30, "of the band"));
        assertEquals(Optional.of(LATE), store.workouts().latest("w1"));
        assertEquals(1, store.workouts().count("w1"));
    }
}
