package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.ImportReport;
import io.github.wristway.gateway.ImportReport.Got;
import io.github.wristway.gateway.ImportReport.Left;
import io.github.wristway.gateway.ImportWish;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.virtual.DayUpload.Night;
import io.github.wristway.virtual.DayUpload;
import io.github.wristway.virtual.account.AccountFault;
import io.github.wristway.virtual.account.StandInDay;
import io.github.wristway.virtual.account.StandInEvent;
import io.github.wristway.virtual.account.StandInWorkout;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The past comes from the account, as the band's wearer has lived it, and makes no mess of what the band tells itself. */
class ImportScenariosTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate FIRST = TODAY.minusDays(19);

    @TempDir
    Path folder;
    private WholeHouse house;
    private VirtualBand band;

    /** Linked here this morning, two hours after the vendor's app has synced the last time. */
    @BeforeEach
    void aBandWithAPastInTheAccount() throws WristwayException {
        house = new WholeHouse(folder);
        house.signIn();
        band = house.vendorLinked(BandModel.MI5, "band", Duration.ofHours(4));
        upload(FIRST, TODAY, Night.WAKING);
        house.link(band, "kitchen");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Instant uploadedUntil() {
        return Instant.parse("2026-11-22T07:00:00Z");
    }

    private String deviceId() {
        return band.address().text().replace(":", "");
    }

    private void upload(LocalDate from, LocalDate to, Night filed) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            house.server.upload(WholeHouse.ANNA, DayUpload.of(band, deviceId(), day, filed, uploadedUntil()));
        }
    }

    private ImportWish wish(LocalDate from) throws WristwayException {
        return new ImportWish(house.account(), from, TODAY, Optional.empty(), false);
    }

    private ImportReport bring() throws WristwayException {
        return house.gateway().accounts().importHistory(wish(FIRST), Bystander.NOBODY);
    }

    private List<Sample> stored(Metric metric) throws WristwayException {
        return house.gateway().history().samples("kitchen", start(FIRST.minusDays(1)), start(TODAY.plusDays(1))).stream()
                .filter(sample -> sample.metric() == metric).toList();
    }

    private static Instant start(LocalDate day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private int livedSteps(LocalDate day) {
        return IntStream.range(0, 1440).map(minute -> band.lived(start(day).plusSeconds(60L * minute)).steps()).sum();
    }

    @Test
    void whatIsStoredIsWhatWasLived() throws WristwayException {
        ImportReport report = bring();
        assertEquals(Optional.empty(), report.stopped());
        assertEquals(20, report.into().get(0).days());
        for (LocalDate day = FIRST; day.isBefore(TODAY); day = day.plusDays(1)) {
            assertEquals(livedSteps(day), house.gateway().history().days("kitchen", day, day).get(0).totals().get(Metric.STEPS), day.toString());
        }
        for (Sample sample : stored(Metric.HEART_RATE)) assertEquals(band.lived(sample.at()).heartRate(), sample.value(), sample::toString);
        assertEquals(19 * 1440 + 7 * 60, house.storedMinutes("kitchen"));
    }

    @Test
    void theBandIsStillAskedForAllThatItHasAndItsWordCounts() throws WristwayException {
        Instant six = Instant.parse("2026-11-22T06:00:00Z");
        bring();
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
        List<Sample> ofTheBand = stored(Metric.STEPS);
        Got got = bring().into().get(0);
        assertEquals(19 * 1440 + 7 * 60 - overlap(ofTheBand), stored(Metric.STEPS).size() - ofTheBand.size());
        assertTrue(stored(Metric.STEPS).containsAll(ofTheBand));
        assertTrue(got.minutes() > 0 && got.nights() > 15, got::toString);
    }

    private long overlap(List<Sample> ofTheBand) {
        return ofTheBand.stream().filter(sample -> sample.at().isBefore(uploadedUntil())).count();
    }

    @Test
    void theSecondTimeBringsNothing() throws WristwayException {
        bring();
        List<Sample> all = house.gateway().history().samples("kitchen", start(FIRST.minusDays(1)), start(TODAY.plusDays(1)));
        assertEquals(List.of(new Got("kitchen", 20, 0, 0, 0, 0)), bring().into());
        assertEquals(all, house.gateway().history().samples("kitchen", start(FIRST.minusDays(1)), start(TODAY.plusDays(1))));
    }

    @ParameterizedTest
    @EnumSource
    void aNightIsWhereItWasSleptHoweverItIsFiled(Night filed) throws WristwayException {
        upload(FIRST, TODAY, filed);
        bring();
        List<Sample> sleep = stored(Metric.SLEEP).stream().filter(sample -> sample.at().isAfter(start(FIRST.plusDays(1)))).toList();
        assertTrue(sleep.size() > 15 * 6 * 60, "minutes " + sleep.size());
        for (Sample sample : sleep) {
            int kind = band.lived(sample.at()).kind() & 0x0f;
            assertEquals(sample.value() == 2 ? 0x0b : 0x09, kind, sample::toString);
        }
    }

    @Test
    void aDryRunTellsTheSameAndStoresNothing() throws WristwayException {
        ImportWish dry = new ImportWish(house.account(), FIRST, TODAY, Optional.empty(), true);
        ImportReport told = house.gateway().accounts().importHistory(dry, Bystander.NOBODY);
        assertEquals(0, house.storedMinutes("kitchen"));
        assertEquals(told.into(), bring().into());
    }

    @Test
    void aServiceThatWantsFewerRequestsStopsItAndTheNextOneGoesOn() throws WristwayException {
        ImportReport stopped = house.gateway().accounts().importHistory(wish(FIRST), new Afterwards(() -> house.server.fault(AccountFault.RATE_LIMITED)));
        assertInstanceOf(Offline.class, stopped.stopped().orElseThrow());
        assertEquals(Optional.of(FIRST.plusDays(7)), stopped.next());
        assertEquals(7 * 1440, house.storedMinutes("kitchen"));
        house.server.heal();
        house.restart();
        house.gateway().accounts().importHistory(wish(stopped.next().orElseThrow()), Bystander.NOBODY);
        assertEquals(19 * 1440 + 7 * 60, house.storedMinutes("kitchen"));
        house.server.fault(AccountFault.RATE_LIMITED);
        assertThrows(Offline.class, this::bring);
    }

    @Test
    void whoPressesCtrlCKeepsTheWeeksBefore() throws WristwayException {
        ImportReport stopped = house.gateway().accounts().importHistory(wish(FIRST), new Afterwards(() -> Thread.currentThread().interrupt()));
        assertTrue(Thread.interrupted());
        assertInstanceOf(Cancelled.class, stopped.stopped().orElseThrow());
        assertEquals(Optional.of(FIRST.plusDays(7)), stopped.next());
        assertEquals(7 * 1440, house.storedMinutes("kitchen"));
    }

    /** After a reset it has another address; the account still files its past under the old one. */
    @Test
    void aBandThatWasFreedAndLinkedAgainGetsItsPast() throws WristwayException {
        house.run(Verb.UNLINK, "kitchen");
        house.pass(Duration.ofSeconds(20));
        house.linkByVendor(band);
        house.link(band, "kitchen-again");
        assertEquals(1, house.gateway().wearables().all().size());
        assertEquals(20, bring().into().get(0).found());
    }

    @Test
    void whatIsNobodysIsLeftUntilSomebodySaysWhose() throws WristwayException {
        StandInDay stray = DayUpload.of(band, "C0FFEE000009", TODAY.minusDays(30), Night.WAKING, uploadedUntil());
        house.server.upload(WholeHouse.ANNA, stray);
        LocalDate day = TODAY.minusDays(30);
        ImportWish wish = new ImportWish(house.account(), day, day, Optional.empty(), false);
        assertEquals(List.of(new Left("C0FFEE000009", 1, 0)), house.gateway().accounts().importHistory(wish, Bystander.NOBODY).left());
        assertEquals(0, house.storedMinutes("kitchen"));
        ImportWish into = new ImportWish(house.account(), day, day, Optional.of("kitchen"), false);
        house.gateway().accounts().importHistory(into, Bystander.NOBODY);
        assertEquals(1440, house.gateway().history().days("kitchen", day, day).get(0).minutes());
    }

    @Test
    void anEmptyAccountBringsNothingAndABrokenDayIsTold() throws WristwayException {
        ImportWish before = new ImportWish(house.account(), FIRST.minusDays(40), FIRST.minusDays(1), Optional.empty(), false);
        assertEquals(new ImportReport(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty()),
                     house.gateway().accounts().importHistory(before, Bystander.NOBODY));
        house.server.upload(WholeHouse.ANNA, new StandInDay(deviceId(), FIRST.plusDays(2), "no JSON", Bytes.EMPTY, Bytes.EMPTY));
        ImportReport report = bring();
        assertEquals(1, report.trouble().size());
        assertTrue(report.trouble().get(0).startsWith(FIRST.plusDays(2) + ": "), report::toString);
        assertEquals(19, report.into().get(0).days());
    }

    @Test
    void workoutsComeWithTheirTracksToTheBandOfTheirDay() throws WristwayException {
        for (int day = 1; day <= 5; day++) {
            house.server.upload(WholeHouse.ANNA, new StandInWorkout(start(FIRST.plusDays(day)).plusSeconds(61_200), "run.59.huami.com",
                    Map.of("type", 1, "dis", "5012", "end_time", Long.toString(start(FIRST.plusDays(day)).plusSeconds(63_000).getEpochSecond())),
                    Map.of("longitude_latitude", "5200000000,1300000000;151,39", "time", "0;2", "altitude", "3450;3460")));
        }
        assertEquals(5, bring().into().get(0).workouts());
        List<Workout> workouts = house.gateway().history().workouts("kitchen", start(FIRST), start(TODAY));
        assertEquals(5, workouts.size());
        assertEquals(2, workouts.get(0).track().size());
        assertEquals(0, bring().into().get(0).workouts());
    }

    /** The first says by what it was measured, the second does not, and the third was worn by somebody else. */
    @Test
    void stressAndOxygenComeToTheBandThatMeasuredThem() throws WristwayException {
        Instant noon = start(FIRST.plusDays(2)).plusSeconds(43_200);
        String points = "[{\"time\":" + noon.toEpochMilli() + ",\"value\":47},{\"time\":" + noon.plusSeconds(300).toEpochMilli() + ",\"value\":20}]";
        house.server.upload(WholeHouse.ANNA, new StandInEvent("all_day_stress", noon, Map.of("data", points, "deviceId", deviceId())));
        house.server.upload(WholeHouse.ANNA, new StandInEvent("blood_oxygen", noon, Map.of("subType", "click", "extra", "{\"spo2\":97}")));
        house.server.upload(WholeHouse.ANNA, new StandInEvent("all_day_stress", noon, Map.of("data", points, "deviceId", "C0FFEE000009")));
        ImportReport report = bring();
        assertEquals(List.of(new Sample(Metric.STRESS, noon, 47), new Sample(Metric.STRESS, noon.plusSeconds(300), 20)), stored(Metric.STRESS));
        assertEquals(List.of(new Sample(Metric.OXYGEN, noon, 97)), stored(Metric.OXYGEN));
        assertEquals(List.of(new Left("C0FFEE000009", 1, 0)), report.left());
        assertEquals(List.of(new Got("kitchen", 20, 0, 0, 0, 0)), bring().into());
    }

    /** Does something once, after the first week. */
    private static final class Afterwards implements Bystander {
        private final Runnable what;
        private boolean done;

        private Afterwards(Runnable what) {
            this.what = what;
        }

        @Override
        public void tapNow(Duration within) {}

        @Override
        public void progress(String unit, long count, long expected) {
            if (!done) what.run();
            done = true;
        }
    }
}
