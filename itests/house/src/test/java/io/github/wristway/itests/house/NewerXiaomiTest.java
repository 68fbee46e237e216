package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.SleepSpan;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.gateway.device.Live;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.band.kept.Stretch;
import io.github.wristway.virtual.band.life.DataType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every newer band, whatever carries its packets, from the first scan to the day when it is free. */
class NewerXiaomiTest {
    private static final String MENU = "Settings → System → Factory reset";

    @TempDir
    Path folder;
    private WholeHouse house;
    private VirtualBand band;

    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @EnumSource(value = BandModel.class, names = {"MI7PRO", "MI8", "MI8PRO", "MI9", "MI9ACTIVE", "MI9PRO", "MI10"})
    @interface EveryNewerModel {}

    @BeforeEach
    void open() {
        house = new WholeHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void linked(BandModel model, Duration worn) throws WristwayException {
        band = house.vendorLinked(model, "band", worn);
        Report link = house.link(band, "office");
        assertEquals(Outcome.OK, link.outcome(), () -> link + " " + band.diary());
        assertEquals(band.serial(), house.gateway().wearables().find("office").serial().orElseThrow());
    }

    private void synced() throws WristwayException {
        Report sync = house.run(Verb.SYNC, "office");
        assertEquals(Outcome.OK, sync.outcome(), () -> sync + " " + band.diary());
    }

    private List<Sample> stored(Metric metric) throws WristwayException {
        return house.gateway().history().samples("office", Instant.EPOCH, house.time.now()).stream().filter(sample -> sample.metric() == metric).toList();
    }

    @EveryNewerModel
    void aWeekIsStoredAsItWasLived(BandModel model) throws Exception {
        linked(model, Duration.ofDays(7));
        synced();
        assertTrue(band.forgottenMinutes() >= 7 * 24 * 60, "what is stored is forgotten");
        assertEquals(band.forgottenMinutes(), house.storedMinutes("office"));
        assertEquals(lived(2), byTime(stored(Metric.STEPS)));
        assertEquals(lived(3), byTime(stored(Metric.HEART_RATE)));
        synced();
        assertEquals(band.forgottenMinutes(), house.storedMinutes("office"));
    }

    /** By the start of the minute; 2 is steps, 3 is heart rate, of which there is none in some minutes. */
    private Map<Instant, Integer> lived(int field) throws MalformedMessage {
        Map<Instant, Integer> lived = new TreeMap<>();
        for (Stretch stretch : band.forgotten()) {
            for (int minute = 0; minute < stretch.minutes(); minute++) {
                int value = stretch.data().u8(minute * stretch.sampleSize() + field);
                if (field == 2 || value != 0xff) lived.put(stretch.start().plusSeconds(minute * 60L), value);
            }
        }
        return lived;
    }

    private static Map<Instant, Integer> byTime(List<Sample> samples) {
        Map<Instant, Integer> byTime = new TreeMap<>();
        samples.forEach(sample -> byTime.put(sample.at(), sample.value()));
        return byTime;
    }

    @EveryNewerModel
    void nightsAndWorkoutsAreStoredToo(BandModel model) throws WristwayException {
        linked(model, Duration.ofDays(12));
        int runs = band.stored(DataType.WORKOUT);
        assertTrue(runs > 0);
        synced();
        List<SleepSpan> sleep = house.gateway().history().sleep("office", Instant.EPOCH, house.time.now());
        long asleep = sleep.stream().mapToLong(span -> Duration.between(span.from(), span.to()).toMinutes()).sum();
        assertEquals(band.forgotten(DataType.NIGHT).stream().mapToLong(night -> night.data().length() / 2).sum(), asleep);
        assertEquals(runs, house.gateway().history().workouts("office", Instant.EPOCH, house.time.now()).size());
        assertFalse(stored(Metric.RESTING_HEART_RATE).isEmpty());
        assertEquals(0, band.stored(DataType.DAY) + band.stored(DataType.NIGHT) + band.stored(DataType.WORKOUT) + band.stored(DataType.WORKOUT_DETAILS));
    }

    @EveryNewerModel
    void itTellsWhatItMeasuresAndIsFound(BandModel model) throws WristwayException {
        linked(model, Duration.ofMinutes(5));
        List<Integer> beats = new ArrayList<>();
        house.gateway().wearables().use("office", Live.class, Watcher.NOBODY, live -> live.watch(Duration.ofSeconds(50), new Live.Listener() {
            @Override
            public void heartRate(int beatsPerMinute) {
                beats.add(beatsPerMinute);
            }

            @Override
            public void steps(long today) {}

            @Override
            public boolean enough() {
                return false;
            }
        }));
        assertTrue(beats.size() > 35, () -> "it stops by itself unless it is asked again: " + beats);
        assertTrue(beats.stream().allMatch(beat -> beat > 10), beats::toString);
        house.gateway().wearables().use("office", Alerting.class, Watcher.NOBODY, alerting -> alerting.find(Duration.ofSeconds(5)));
        assertTrue(band.diary().stream().anyMatch(line -> line.contains("vibrates to be found")), () -> band.diary().toString());
        assertFalse(band.display().vibrates());
    }

    @EveryNewerModel
    void settingsAreConfirmedAndTold(BandModel model) throws WristwayException {
        linked(model, Duration.ofMinutes(5));
        house.gateway().settings().change("office", Map.of("heart-rate-interval", "30", "goal", "7500"), Watcher.NOBODY);
        assertTrue(band.settings().value("8/11").isPresent() && band.settings().value("8/0").isPresent(), () -> band.diary().toString());
        Map<String, String> told = new TreeMap<>();
        for (SettingInfo info : house.gateway().settings().ask("office", Watcher.NOBODY)) {
            info.known().ifPresent(value -> told.put(info.kind().name(), value.value()));
        }
        assertEquals("30", told.get("heart-rate-interval"), told::toString);
        assertEquals("7500", told.get("goal"), told::toString);
    }

    @EveryNewerModel
    void itIsFreedInItsMenuAndThePlanClosesByItself(BandModel model) throws WristwayException {
        linked(model, Duration.ofHours(2));
        Report report = house.run(Verb.UNLINK, "office");
        assertTrue(report.lines().stream().anyMatch(line -> line.said().contains(MENU)), report::toString);
        assertEquals(1, house.gateway().plans().pending().size(), report::toString);
        assertTrue(house.storedMinutes("office") >= 120, "it is saved at once");
        house.pass(Duration.ofMinutes(20));
        assertEquals(1, house.gateway().plans().pending().size(), "it is still linked");
        band.resetByMenu();
        house.pass(Duration.ofMinutes(12));
        assertFree();
    }

    private void assertFree() throws WristwayException {
        assertTrue(house.gateway().plans().pending().isEmpty(), () -> band.diary().toString());
        assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("office").state());
        assertFalse(house.gateway().wearables().find("office").keyPresent(), "no dead key is kept");
    }

    @EveryNewerModel
    void alsoOverARestartAndWithTheBandAway(BandModel model) throws WristwayException {
        linked(model, Duration.ofMinutes(30));
        house.run(Verb.UNLINK, "office");
        house.restart();
        house.world.takeAway(band);
        band.resetByMenu();
        house.pass(Duration.ofMinutes(20));
        assertEquals(1, house.gateway().plans().pending().size());
        house.restart();
        house.world.bringBack(band);
        house.pass(Duration.ofMinutes(12));
        assertFree();
    }
}
