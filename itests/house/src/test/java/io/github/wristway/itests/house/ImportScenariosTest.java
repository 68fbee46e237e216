package io.github.wristway.itests.house;

import static io.github.wristway.itests.house.PastInTheAccount.FIRST;
import static io.github.wristway.itests.house.PastInTheAccount.TODAY;
import static io.github.wristway.itests.house.PastInTheAccount.UPLOADED_UNTIL;
import static io.github.wristway.itests.house.PastInTheAccount.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.ImportReport;
import io.github.wristway.gateway.ImportReport.Got;
import io.github.wristway.gateway.ImportReport.Left;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.virtual.DayUpload.Night;
import io.github.wristway.virtual.account.StandInEvent;
import io.github.wristway.virtual.account.StandInWorkout;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The past comes from the account, as the band's wearer has lived it, and makes no mess of what the band tells itself. */
class ImportScenariosTest {
    @TempDir
    Path folder;
    private PastInTheAccount past;
    private WholeHouse house;
    private VirtualBand band;

    @BeforeEach
    void open() throws WristwayException {
        past = new PastInTheAccount(folder);
        house = past.house;
        band = past.band;
    }

    @AfterEach
    void close() {
        past.close();
    }

    @Test
    void whatIsStoredIsWhatWasLived() throws WristwayException {
        ImportReport report = past.bring();
        assertEquals(Optional.empty(), report.stopped());
        assertEquals(20, report.into().get(0).days());
        for (LocalDate day = FIRST; day.isBefore(TODAY); day = day.plusDays(1)) {
            assertEquals(past.livedSteps(day), house.gateway().history().days("kitchen", day, day).get(0).totals().get(Metric.STEPS), day.toString());
        }
        for (Sample sample : past.stored(Metric.HEART_RATE)) assertEquals(band.lived(sample.at()).heartRate(), sample.value(), sample::toString);
        assertEquals(19 * 1440 + 7 * 60, house.storedMinutes("kitchen"));
    }

    @Test
    void theBandIsStillAskedForAllThatItHasAndItsWordCounts() throws WristwayException {
        Instant six = Instant.parse("2026-11-22T06:00:00Z");
        past.bring();
        long before = house.storedMinutes("kitchen");
        band.record(1);
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "kitchen").outcome());
        assertEquals(0, band.storedMinutes(), "what lies before the last day of the account was fetched, too");
        assertTrue(house.storedMinutes("kitchen") > before);
        assertEquals(60 * 24, house.gateway().history().days("kitchen", TODAY.minusDays(1), TODAY.minusDays(1)).get(0).minutes());
        assertTrue(band.forgotten().stream().anyMatch(stretch -> !stretch.start().isAfter(six)), band::toString);
    }

    @Test
    void afterASyncOnlyTheHolesAreFilled() throws WristwayException {
        house.run(Verb.SYNC, "kitchen");
        List<Sample> ofTheBand = past.stored(Metric.STEPS);
        Got got = past.bring().into().get(0);
        assertEquals(19 * 1440 + 7 * 60 - overlap(ofTheBand), past.stored(Metric.STEPS).size() - ofTheBand.size());
        assertTrue(past.stored(Metric.STEPS).containsAll(ofTheBand));
        assertTrue(got.minutes() > 0 && got.nights() > 15, got::toString);
    }

    private long overlap(List<Sample> ofTheBand) {
        return ofTheBand.stream().filter(sample -> sample.at().isBefore(UPLOADED_UNTIL)).count();
    }

    @Test
    void theSecondTimeBringsNothing() throws WristwayException {
        past.bring();
        List<Sample> all = house.gateway().history().samples("kitchen", start(FIRST.minusDays(1)), start(TODAY.plusDays(1)));
        assertEquals(List.of(new Got("kitchen", 20, 0, 0, 0, 0)), past.bring().into());
        assertEquals(all, house.gateway().history().samples("kitchen", start(FIRST.minusDays(1)), start(TODAY.plusDays(1))));
    }

    @ParameterizedTest
    @EnumSource
    void aNightIsWhereItWasSleptHoweverItIsFiled(Night filed) throws WristwayException {
        past.upload(FIRST, TODAY, filed);
        past.bring();
        List<Sample> sleep = past.stored(Metric.SLEEP).stream().filter(sample -> sample.at().isAfter(start(FIRST.plusDays(1)))).toList();
        assertTrue(sleep.size() > 15 * 6 * 60, "minutes " + sleep.size());
        for (Sample sample : sleep) {
            int kind = band.lived(sample.at()).kind() & 0x0f;
            assertEquals(sample.value() == 2 ? 0x0b : 0x09, kind, sample::toString);
        }
    }

    /** After a reset it has another address; the account still files its past under the old one. */
    @Test
    void aBandThatWasFreedAndLinkedAgainGetsItsPast() throws WristwayException {
        house.run(Verb.UNLINK, "kitchen");
        house.pass(Duration.ofSeconds(20));
        house.linkByVendor(band);
        house.link(band, "kitchen-again");
        assertEquals(1, house.gateway().wearables().all().size());
        assertEquals(20, past.bring().into().get(0).found());
    }

    @Test
    void workoutsComeWithTheirTracksToTheBandOfTheirDay() throws WristwayException {
        for (int day = 1; day <= 5; day++) {
            house.server.upload(WholeHouse.ANNA, new StandInWorkout(start(FIRST.plusDays(day)).plusSeconds(61_200), "run.59.huami.com",
                    Map.of("type", 1, "dis", "5012", "end_time", Long.toString(start(FIRST.plusDays(day)).plusSeconds(63_000).getEpochSecond())),
                    Map.of("longitude_latitude", "5200000000,1300000000;151,39", "time", "0;2", "altitude", "3450;3460")));
        }
        assertEquals(5, past.bring().into().get(0).workouts());
        List<Workout> workouts = house.gateway().history().workouts("kitchen", start(FIRST), start(TODAY));
        assertEquals(5, workouts.size());
        assertEquals(2, workouts.get(0).track().size());
        assertEquals(0, past.bring().into().get(0).workouts());
    }

    /** The first says by what it was measured, the second does not, and the third was worn by somebody else. */
    @Test
    void stressAndOxygenComeToTheBandThatMeasuredThem() throws WristwayException {
        Instant noon = start(FIRST.plusDays(2)).plusSeconds(43_200);
        String points = "[{\"time\":" + noon.toEpochMilli() + ",\"value\":47},{\"time\":" + noon.plusSeconds(300).toEpochMilli() + ",\"value\":20}]";
        house.server.upload(WholeHouse.ANNA, new StandInEvent("all_day_stress", noon, Map.of("data", points, "deviceId", past.deviceId())));
        house.server.upload(WholeHouse.ANNA, new StandInEvent("blood_oxygen", noon, Map.of("subType", "click", "extra", "{\"spo2\":97}")));
        house.server.upload(WholeHouse.ANNA, new StandInEvent("all_day_stress", noon, Map.of("data", points, "deviceId", "C0FFEE000009")));
        ImportReport report = past.bring();
        assertEquals(List.of(new Sample(Metric.STRESS, noon, 47), new Sample(Metric.STRESS, noon.plusSeconds(300), 20)), past.stored(Metric.STRESS));
        assertEquals(List.of(new Sample(Metric.OXYGEN, noon, 97)), past.stored(Metric.OXYGEN));
        assertEquals(List.of(new Left("C0FFEE000009", 1, 0)), report.left());
        assertEquals(List.of(new Got("kitchen", 20, 0, 0, 0, 0)), past.bring().into());
    }
}
