package io.github.wristway.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.SampleListener;
import io.github.wristway.gateway.SleepSpan;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.SleepStage;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.gateway.internal.sync.SyncPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncingTest {
    @TempDir
    Path folder;
    private KitchenSync kitchen;

    @BeforeEach
    void linkKitchen() throws WristwayException {
        kitchen = new KitchenSync(folder, new SyncPolicy(Optional.empty(), false));
    }

    @AfterEach
    void close() {
        kitchen.close();
    }

    @Test
    void everythingThatCameIsCountedInPlainWords() throws WristwayException {
        kitchen.handover = history -> {
            history.store(kitchen.minutes(0, 120));
            history.store(List.of(Series.of(Metric.STRESS, kitchen.start.plusSeconds(60), 40), Series.of(Metric.OXYGEN, kitchen.start.plusSeconds(120), 97)));
            history.store(KitchenSync.workout(kitchen.start));
            history.store(KitchenSync.workout(kitchen.start.plusSeconds(7200)));
        };
        assertEquals("120 minutes, 2 workouts and 2 other values stored", kitchen.save());
        assertEquals(List.of("wearable/linked null", "wearable/synced 120"), kitchen.house.events);
        assertEquals("nothing new on it", kitchen.save(), "a wearable that keeps it hands it over again");
        assertEquals("wearable/synced 0", kitchen.house.events.get(kitchen.house.events.size() - 1));
        assertEquals(2, kitchen.house.gateway().history().workouts("kitchen", kitchen.start, kitchen.start.plusSeconds(7201)).size());
        assertEquals(1, kitchen.house.gateway().history().workouts("kitchen", kitchen.start, kitchen.start.plusSeconds(7200)).size());
    }

    @Test
    void filesAreKeptAsTheyCame() throws WristwayException {
        RawFile file = new RawFile("01", "daily details", kitchen.start, false, Bytes.ofHex("0102"));
        kitchen.handover = history -> {
            assertFalse(history.has("01"));
            history.store(List.of(new Series(Metric.STEPS, kitchen.start, new int[30]), new Series(Metric.STRESS, kitchen.start, new int[30])));
            history.store(file);
            assertTrue(history.has("01"));
        };
        assertEquals("30 minutes and 1 raw file stored", kitchen.save(), "a wearable that tells no kinds tells its minutes by steps");
        assertEquals(List.of(file), kitchen.house.gateway().history().files("kitchen", kitchen.start, kitchen.start.plusSeconds(1)));
        kitchen.handover = history -> history.store(file);
        assertEquals("nothing new on it", kitchen.save());
        kitchen.handover = history -> history.store(List.of(new Series(Metric.STEPS, kitchen.start.plusSeconds(3600), new int[1])));
        assertEquals("1 minute stored; 1 gap: 02:30 to 03:00", kitchen.save());
    }

    @Test
    void aWorkoutIsToldByItsStart() throws WristwayException {
        kitchen.handover = history -> {
            assertEquals(Optional.empty(), history.workout(kitchen.start));
            history.store(KitchenSync.workout(kitchen.start));
            assertEquals(Optional.of(KitchenSync.workout(kitchen.start)), history.workout(kitchen.start));
        };
        kitchen.save();
    }

    @Test
    void onlyWhatIsNewIsCounted() throws WristwayException {
        kitchen.handover = history -> history.store(kitchen.minutes(0, 60));
        kitchen.save();
        kitchen.handover = history -> history.store(kitchen.minutes(0, 90));
        assertEquals("30 minutes stored", kitchen.save());
    }

    @Test
    void sleepIsToldInSpans() throws WristwayException {
        kitchen.handover = history -> history.store(List.of(kitchen.minutes(0, 60).get(1), new Series(Metric.SLEEP, kitchen.start, new int[] {1, 1, 2, Series.NONE, 2})));
        assertEquals("60 minutes stored", kitchen.save(), "how a minute was slept is a part of it");
        assertEquals(List.of(new SleepSpan(kitchen.start, kitchen.start.plusSeconds(120), SleepStage.LIGHT),
                             new SleepSpan(kitchen.start.plusSeconds(120), kitchen.start.plusSeconds(180), SleepStage.DEEP),
                             new SleepSpan(kitchen.start.plusSeconds(240), kitchen.start.plusSeconds(300), SleepStage.DEEP)),
                     kitchen.house.gateway().history().sleep("kitchen", kitchen.start, kitchen.house.time.now()));
    }

    @Test
    void gapsAreReported() throws WristwayException {
        kitchen.handover = history -> {
            history.store(kitchen.minutes(0, 60));
            history.store(kitchen.minutes(130, 10));
        };
        assertEquals("70 minutes stored; 1 gap: 03:00 to 04:10", kitchen.save(), "in Berlin, and no gap before the very first minute");
        kitchen.handover = history -> history.store(kitchen.minutes(142, 1));
        assertEquals("1 minute stored; 1 gap: 04:20 to 04:22", kitchen.save());
    }

    @Test
    void listenersAreToldAndOneThatFailsStopsNothing() throws WristwayException {
        List<String> told = new ArrayList<>();
        kitchen.house.house.surroundings().listeners.add((wearable, series) -> {
            throw new IllegalStateException("an exporter has a bad day");
        });
        kitchen.house.house.surroundings().listeners.add(new SampleListener() {
            @Override
            public void stored(String wearableId, List<Series> series) {
                told.add(series.size() + " series");
            }

            @Override
            public void stored(String wearableId, Workout workout) {
                told.add(workout.kind());
            }
        });
        kitchen.handover = history -> {
            history.store(kitchen.minutes(0, 5));
            history.store(KitchenSync.workout(kitchen.start));
        };
        assertEquals("5 minutes and 1 workout stored", kitchen.save());
        assertEquals(List.of("2 series", "outdoor run"), told);
    }

    @Test
    void whatItDatesIntoTheFutureStaysOnIt_andIsSaidSo() throws WristwayException {
        kitchen.handover = history -> {
            history.leftThere(Instant.parse("2030-01-02T00:00:00Z"));
            history.leftThere(Instant.parse("2029-01-02T00:00:00Z"));
        };
        assertEquals("nothing new on it; what it dates up to 2 Jan 2030 stays on it, for its clock was wrong then", kitchen.save());
        kitchen.handover = history -> {
            history.leftThere(Instant.parse("2030-01-02T00:00:00Z"));
            history.store(kitchen.minutes(0, 1));
        };
        assertEquals("1 minute stored; what it dates up to 2 Jan 2030 stays on it, for its clock was wrong then", kitchen.save());
    }

    @Test
    void itsDriverIsToldWhichWorkoutIsTheLatest() throws WristwayException {
        kitchen.handover = history -> {
            assertEquals(Optional.empty(), history.latestWorkout());
            history.store(KitchenSync.workout(kitchen.start));
            assertEquals(Optional.of(kitchen.start), history.latestWorkout());
        };
        assertEquals("1 workout stored", kitchen.save());
    }
}
