package io.github.wristway.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.SampleListener;
import io.github.wristway.gateway.SleepSpan;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.SleepStage;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.gateway.internal.sync.SyncPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyncingTest {
    /** What the wearable hands over. */
    interface Handover {
        void to(Syncing.History history) throws WristwayException;
    }

    @TempDir
    Path folder;
    private ScriptedHouse house;
    private Instant start;
    private Handover handover = history -> {};
    private Afterwards asked;

    @BeforeEach
    void linkKitchen() throws WristwayException {
        open(new SyncPolicy(Optional.empty(), false));
    }

    private void open(SyncPolicy policy) throws WristwayException {
        house = new ScriptedHouse(folder, ScriptedHouse.callersThread(), policy);
        house.acme.offers.add((Syncing) (history, afterwards) -> {
            asked = afterwards;
            house.acme.diary.add("sync");
            handover.to(history);
        });
        if (house.gateway().wearables().isEmpty()) house.link("kitchen");
        else house.acme.free = false;
        start = house.time.now().minus(Duration.ofHours(8));
        house.acme.diary.clear();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<Series> minutes(int from, int count) {
        Instant at = start.plus(Duration.ofMinutes(from));
        return List.of(new Series(Metric.STEPS, at, new int[count]), new Series(Metric.KIND, at, new int[count]));
    }

    private static Workout workout(Instant start) {
        return new Workout(start, Duration.ofMinutes(20), "outdoor run", 1, Map.of(Workout.Figure.STEPS, 2500.0), List.of(), Bytes.ofHex("01"));
    }

    private String save(Option... options) throws WristwayException {
        Report report = house.run(Verb.SYNC, options);
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        return ScriptedHouse.said(report, Step.SAVE);
    }

    @Test
    void everythingThatCameIsCountedInPlainWords() throws WristwayException {
        handover = history -> {
            history.store(minutes(0, 120));
            history.store(List.of(Series.of(Metric.STRESS, start.plusSeconds(60), 40), Series.of(Metric.OXYGEN, start.plusSeconds(120), 97)));
            history.store(workout(start));
            history.store(workout(start.plusSeconds(7200)));
        };
        assertEquals("120 minutes, 2 workouts and 2 other values stored", save());
        assertEquals(List.of("wearable/linked null", "wearable/synced 120"), house.events);
        assertEquals("nothing new on it", save(), "a wearable that keeps it hands it over again");
        assertEquals("wearable/synced 0", house.events.get(house.events.size() - 1));
        assertEquals(2, house.gateway().workouts("kitchen", start, start.plusSeconds(7201)).size());
        assertEquals(1, house.gateway().workouts("kitchen", start, start.plusSeconds(7200)).size());
    }

    @Test
    void filesAreKeptAsTheyCame() throws WristwayException {
        RawFile file = new RawFile("01", "daily details", start, false, Bytes.ofHex("0102"));
        handover = history -> {
            assertFalse(history.has("01"));
            history.store(List.of(new Series(Metric.STEPS, start, new int[30]), new Series(Metric.STRESS, start, new int[30])));
            history.store(file);
            assertTrue(history.has("01"));
        };
        assertEquals("30 minutes and 1 raw file stored", save(), "a wearable that tells no kinds tells its minutes by steps");
        assertEquals(List.of(file), house.gateway().files("kitchen", start, start.plusSeconds(1)));
        handover = history -> history.store(file);
        assertEquals("nothing new on it", save());
        handover = history -> history.store(List.of(new Series(Metric.STEPS, start.plusSeconds(3600), new int[1])));
        assertEquals("1 minute stored; 1 gap: 02:30 to 03:00", save());
    }

    @Test
    void aWorkoutIsToldByItsStart() throws WristwayException {
        handover = history -> {
            assertEquals(Optional.empty(), history.workout(start));
            history.store(workout(start));
            assertEquals(Optional.of(workout(start)), history.workout(start));
        };
        save();
    }

    @Test
    void onlyWhatIsNewIsCounted() throws WristwayException {
        handover = history -> history.store(minutes(0, 60));
        save();
        handover = history -> history.store(minutes(0, 90));
        assertEquals("30 minutes stored", save());
    }

    @Test
    void sleepIsToldInSpans() throws WristwayException {
        handover = history -> history.store(List.of(minutes(0, 60).get(1), new Series(Metric.SLEEP, start, new int[] {1, 1, 2, Series.NONE, 2})));
        assertEquals("60 minutes stored", save(), "how a minute was slept is a part of it");
        assertEquals(List.of(new SleepSpan(start, start.plusSeconds(120), SleepStage.LIGHT),
                             new SleepSpan(start.plusSeconds(120), start.plusSeconds(180), SleepStage.DEEP),
                             new SleepSpan(start.plusSeconds(240), start.plusSeconds(300), SleepStage.DEEP)),
                     house.gateway().sleep("kitchen", start, house.time.now()));
    }

    @Test
    void gapsAreReported() throws WristwayException {
        handover = history -> {
            history.store(minutes(0, 60));
            history.store(minutes(130, 10));
        };
        assertEquals("70 minutes stored; 1 gap: 03:00 to 04:10", save(), "in Berlin, and no gap before the very first minute");
        handover = history -> history.store(minutes(142, 1));
        assertEquals("1 minute stored; 1 gap: 04:20 to 04:22", save());
    }

    @Test
    void whatItShallKeepIsSaidInPlanAndReport() throws WristwayException {
        handover = history -> history.store(minutes(0, 60));
        Plan plan = house.gateway().plan(Wish.of(Verb.SYNC, "kitchen", Option.KEEP));
        assertTrue(plan.lines().stream().anyMatch(line -> line.consequence().filter(said -> said.contains("the band keeps it")).isPresent()), plan::toString);
        assertEquals("60 minutes stored, and left on the band", save(Option.KEEP));
        assertEquals(Afterwards.KEEP, asked);
        save();
        assertEquals(Afterwards.FORGET, asked);
    }

    @ParameterizedTest
    @EnumSource(names = "SYNC", mode = EnumSource.Mode.EXCLUDE)
    void nothingButASyncCanKeep(Verb verb) {
        assertThrows(InvalidRequest.class, () -> house.gateway().plan(Wish.of(verb, "kitchen", Option.KEEP)));
    }

    @Test
    void syncsThatHappenByThemselvesKeepIfConfiguredSo() throws WristwayException {
        house.close();
        open(new SyncPolicy(Optional.of(Duration.ofHours(1)), true));
        house.time.pass(Duration.ofHours(2));
        house.hear();
        assertEquals(Afterwards.KEEP, asked);
    }

    @Test
    void listenersAreToldAndOneThatFailsStopsNothing() throws WristwayException {
        List<String> told = new ArrayList<>();
        house.house.surroundings().listeners.add((wearable, series) -> {
            throw new IllegalStateException("an exporter has a bad day");
        });
        house.house.surroundings().listeners.add(new SampleListener() {
            @Override
            public void stored(String wearableId, List<Series> series) {
                told.add(series.size() + " series");
            }

            @Override
            public void stored(String wearableId, Workout workout) {
                told.add(workout.kind());
            }
        });
        handover = history -> {
            history.store(minutes(0, 5));
            history.store(workout(start));
        };
        assertEquals("5 minutes and 1 workout stored", save());
        assertEquals(List.of("2 series", "outdoor run"), told);
    }

    @Test
    void detailsAreAskedOnceADayAndBeforeAnythingIsStored() throws WristwayException {
        save();
        assertEquals(List.of("opened", "sync", "closed"), house.acme.diary, "it told when it was linked");
        house.time.pass(Duration.ofHours(21));
        save();
        save();
        assertEquals(List.of("opened", "details", "sync", "closed", "opened", "sync", "closed"), house.acme.diary.subList(3, 10));
    }

    @Test
    void aLinkThatBreaksOverTheDetailsSpoilsNoSync() throws WristwayException {
        house.time.pass(Duration.ofHours(21));
        start = house.time.now().minus(Duration.ofHours(8));
        handover = history -> history.store(minutes(0, 60));
        house.acme.details = () -> {
            throw new LinkLost("kitchen", "a question");
        };
        house.acme.diary.clear();
        assertEquals("60 minutes stored", save());
        assertEquals(List.of("opened", "details", "closed", "opened", "sync", "closed"), house.acme.diary, "it is opened anew, and not asked again");
    }

    @Test
    void anotherWearableInItsPlaceAddsNothingToItsHistory() throws WristwayException {
        house.time.pass(Duration.ofHours(21));
        handover = history -> history.store(minutes(0, 60));
        house.acme.details = () -> new Session.Details(Optional.of("A-2"), Optional.of("V1"), Optional.empty(), Optional.of(80));
        Report report = house.run(Verb.SYNC);
        assertEquals(Outcome.NOT_LINKED, report.outcome(), report::toString);
        assertTrue(report.conclusion().contains("A-2, and not A-1"), report::toString);
        assertEquals(Optional.of("A-1"), house.gateway().wearable("kitchen").serial());
        assertTrue(house.gateway().samples("kitchen", start, house.time.now()).isEmpty());
        assertFalse(house.acme.diary.contains("sync"), house.acme.diary::toString);
    }

    @Test
    void whatCameBeforeTheLinkBrokeIsStored() throws WristwayException {
        handover = history -> {
            history.store(minutes(0, 60));
            throw new LinkLost("kitchen", "the transfer");
        };
        Report report = house.run(Verb.SYNC);
        assertEquals(Outcome.OUT_OF_RANGE, report.outcome());
        assertFalse(house.gateway().samples("kitchen", start, house.time.now()).isEmpty());
        assertEquals(1, house.events.size(), "it is not synced");
    }

    @Test
    void whatItDatesIntoTheFutureStaysOnIt_andIsSaidSo() throws WristwayException {
        handover = history -> {
            history.leftThere(Instant.parse("2030-01-02T00:00:00Z"));
            history.leftThere(Instant.parse("2029-01-02T00:00:00Z"));
        };
        assertEquals("nothing new on it; what it dates up to 2 Jan 2030 stays on it, for its clock was wrong then", save());
        handover = history -> {
            history.leftThere(Instant.parse("2030-01-02T00:00:00Z"));
            history.store(minutes(0, 1));
        };
        assertEquals("1 minute stored; what it dates up to 2 Jan 2030 stays on it, for its clock was wrong then", save());
    }

    @Test
    void itsDriverIsToldWhichWorkoutIsTheLatest() throws WristwayException {
        handover = history -> {
            assertEquals(Optional.empty(), history.latestWorkout());
            history.store(workout(start));
            assertEquals(Optional.of(start), history.latestWorkout());
        };
        assertEquals("1 workout stored", save());
    }
}
