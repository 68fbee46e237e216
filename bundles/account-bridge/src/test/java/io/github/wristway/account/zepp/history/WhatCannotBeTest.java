package io.github.wristway.account.zepp.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.account.web.LooseJson;
import io.github.wristway.gateway.account.AccountWorkout;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Workout;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The borders of what an account can tell in earnest: the last value that is taken, and the first that is not. */
class WhatCannotBeTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 10);
    private static final long MIDNIGHT = DAY.atStartOfDay().toEpochSecond(ZoneOffset.UTC);

    private static LooseJson json(String text) {
        return LooseJson.read(text).orElseThrow();
    }

    private static DaySummary summary(String text) throws MalformedMessage {
        return DaySummary.read(DAY, Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static DaySummary night(long start, long end, String stages) throws MalformedMessage {
        return summary("{\"tz\":0,\"slp\":{\"st\":" + start + ",\"ed\":" + end + ",\"stage\":[" + stages + "]}}");
    }

    private static String stage(int mode, int start, int stop) {
        return "{\"mode\":" + mode + ",\"start\":" + start + ",\"stop\":" + stop + "}";
    }

    @ParameterizedTest
    @ValueSource(ints = {-64_800, 0, 64_800})
    void noPlaceIsMoreThanEighteenHoursFromUtc(int seconds) throws MalformedMessage {
        assertEquals(ZoneOffset.ofTotalSeconds(seconds), summary("{\"tz\":" + seconds + "}").offset());
        int further = seconds < 0 ? seconds - 1 : 64_801;
        assertThrows(MalformedMessage.class, () -> summary("{\"tz\":" + further + "}"));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, true", "0, 2, false", "2, 2, false", "1, 4294967294, true", "1, 4294967295, false"})
    void aNightEndsAfterItBegins_andBeforeTheClockOfTheServiceDoes(long start, long end, boolean slept) throws MalformedMessage {
        assertEquals(slept, night(start, end, "").sleep().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "-1, 5, 0", "6, 5, 0", "4319, 4319, 1", "4319, 4320, 0"})
    void aStageHasMinutesOfThreeDaysAtMost(int start, int stop, int stages) throws MalformedMessage {
        assertEquals(stages, night(MIDNIGHT, MIDNIGHT + 60, stage(4, start, stop)).sleep().orElseThrow().stages().size());
        DaySummary day = summary("{\"tz\":0,\"stp\":{\"stage\":[{\"mode\":1,\"start\":" + start + ",\"stop\":" + stop + ",\"step\":7}]}}");
        assertEquals(stages, day.activities().size());
    }

    @Test
    void anActivityHasItsStepsAndTheMinuteBehindItsLast() throws MalformedMessage {
        DaySummary day = summary("{\"tz\":0,\"stp\":{\"ttl\":700,\"dis\":500,\"cal\":30,\"stage\":[{\"start\":60,\"stop\":69}]}}");
        assertEquals(List.of(new DaySummary.Activity(-1, 60, 70, 0)), day.activities());
        assertEquals(List.of(700L, 500L, 30L), List.of(day.steps(), day.metres(), day.kilocalories()));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1440, 1"})
    void ratesOfADayAreAllOrNone(int bytes, int rates) throws MalformedMessage {
        byte[] all = new byte[bytes];
        if (bytes > 0) all[7] = 70;
        assertEquals(rates, day(new byte[4320], all).heartRate().size());
    }

    @Test
    void ratesOfHalfADayAreRefused() {
        MalformedMessage refused = assertThrows(MalformedMessage.class, () -> day(new byte[4320], new byte[720]));
        assertEquals("the heart rates of a day are 720 bytes instead of 1440", refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1440, 2880, 4319, 5760, 11_521})
    void aDayOfAnotherLengthIsRefused(int bytes) {
        assertThrows(MalformedMessage.class, () -> day(new byte[bytes], new byte[0]));
    }

    private static DayMinutes day(byte[] records, byte[] rates) throws MalformedMessage {
        return DayMinutes.read(Base64.getEncoder().encodeToString(records), Base64.getEncoder().encodeToString(rates));
    }

    /** Kind, intensity, steps, heart rate, a number that nobody knows, and three of sleep. */
    @Test
    void ofALongRecordEachByteIsAMetric_andTheRatesOfTheDayCountMore() throws MalformedMessage {
        byte[] records = new byte[11_520];
        byte[] rates = new byte[1440];
        for (int minute = 0; minute < 1440; minute++) records[8 * minute] = (byte) (minute < 2 ? 1 : 126 + minute % 2);
        for (int at = 1; at < 16; at++) records[at] = (byte) (100 + at);
        rates[1] = 70;
        rates[2] = 71;
        List<Series> series = day(records, rates).series(Instant.ofEpochSecond(MIDNIGHT));
        assertEquals(List.of(Metric.KIND, Metric.INTENSITY, Metric.STEPS, Metric.HEART_RATE, Metric.RAW_1, Metric.RAW_SLEEP, Metric.RAW_DEEP_SLEEP,
                             Metric.RAW_REM_SLEEP), series.stream().map(Series::metric).toList());
        assertEquals(List.of("1 108", "101 109", "102 110", "103 70", "104 112", "105 113", "106 114", "107 115"),
                     series.stream().map(one -> one.values()[0] + " " + one.values()[1]).toList());
        assertEquals(List.of(Series.NONE, 71), List.of(series.get(0).values()[2], series.get(3).values()[2]));
        assertEquals(List.of(3L, 2L), List.of(Series.samples(List.of(series.get(3))).stream().count(), Series.samples(List.of(series.get(0))).stream().count()));
    }

    @Test
    void ofAShortRecordTheRatesAreTheDaysOwn() throws MalformedMessage {
        byte[] rates = new byte[1440];
        rates[3] = 70;
        List<Series> series = day(new byte[4320], rates).series(Instant.ofEpochSecond(MIDNIGHT));
        assertEquals(Metric.HEART_RATE, series.get(3).metric());
        assertEquals(1, Series.samples(List.of(series.get(3))).size());
        assertEquals(3, day(new byte[4320], new byte[0]).series(Instant.EPOCH).size());
    }

    @Test
    void minutesAwakeOrUnknownAreNoSleep() throws MalformedMessage {
        DaySummary day = night(MIDNIGHT, MIDNIGHT + 3600, stage(7, 0, 9) + "," + stage(4, 10, 19) + "," + stage(99, 20, 29) + "," + stage(11, 30, 31) + "," + stage(7, 32, 59));
        assertEquals(List.of(12L, MIDNIGHT + 600), List.of(day.sleepMinutes().stream().flatMap(series -> Series.samples(List.of(series)).stream()).count(),
                day.sleepMinutes().orElseThrow().start().getEpochSecond()));
        assertTrue(night(MIDNIGHT, MIDNIGHT + 3600, stage(7, 0, 59)).sleepMinutes().isEmpty());
        assertTrue(summary("{\"tz\":0}").sleepMinutes().isEmpty());
    }

    @Test
    void minutesOfAStageAreOnlyToldIfThereAreSome() throws MalformedMessage {
        DaySummary day = summary("{\"tz\":0,\"slp\":{\"st\":1,\"ed\":2,\"lt\":3,\"dp\":0,\"dt\":1,\"wk\":0,\"rhr\":58,\"ss\":81}}");
        DaySummary.Sleep sleep = day.sleep().orElseThrow();
        assertEquals(Map.of(DaySummary.Stage.LIGHT, 3L, DaySummary.Stage.REM, 1L), sleep.minutes());
        assertEquals(List.of(58L, 81L), List.of(sleep.restingHeartRate().orElseThrow(), sleep.score().orElseThrow()));
        assertEquals(Map.of(DaySummary.Stage.DEEP, 1L, DaySummary.Stage.AWAKE, 1L),
                     summary("{\"tz\":0,\"slp\":{\"st\":1,\"ed\":2,\"lt\":0,\"dp\":1,\"dt\":0,\"wk\":1}}").sleep().orElseThrow().minutes());
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "100, true", "101, false"})
    void stressGoesFromNoneToAHundred(int value, boolean taken) throws MalformedMessage {
        assertEquals(taken, !HealthEvent.STRESS.read(json("{\"data\":[{\"time\":60000,\"value\":" + value + "}]}")).isEmpty());
    }

    @Test
    void anEventWithoutWhatItIsAboutIsRefused() throws MalformedMessage {
        assertThrows(MalformedMessage.class, () -> HealthEvent.STRESS.read(json("{}")));
        assertThrows(MalformedMessage.class, () -> HealthEvent.OXYGEN.read(json("{\"subType\":\"click\",\"extra\":{\"spo2\":97}}")));
        assertThrows(MalformedMessage.class, () -> HealthEvent.OXYGEN.read(json("{\"subType\":\"click\",\"timestamp\":1}")));
        assertEquals(List.of(), HealthEvent.OXYGEN.read(json("{\"subType\":\"odi\"}")));
        assertEquals(List.of("all_day_stress", "blood_oxygen"), List.of(HealthEvent.STRESS.type(), HealthEvent.OXYGEN.type()));
    }

    @Test
    void whatIsNoSummaryIsRefused() {
        assertThrows(MalformedMessage.class, () -> summary("no JSON"));
        assertThrows(MalformedMessage.class, () -> summary("{}"));
        assertThrows(MalformedMessage.class, () -> DaySummary.read(DAY, "%"));
    }

    @Test
    void itsMidnightIsWhereTheWearerWas() throws MalformedMessage {
        assertEquals(Instant.parse("2024-03-09T23:00:00Z"), summary("{\"tz\":3600}").midnight(DAY));
    }

    @Test
    void oxygenGoesFromOneToAHundred() throws MalformedMessage {
        for (int percent : new int[] {1, 100}) {
            assertEquals(List.of(new Sample(Metric.OXYGEN, Instant.ofEpochSecond(60), percent)), HealthEvent.OXYGEN.read(oxygen(percent)));
        }
        for (int percent : new int[] {0, 101}) assertThrows(MalformedMessage.class, () -> HealthEvent.OXYGEN.read(oxygen(percent)));
    }

    private static LooseJson oxygen(int percent) {
        return json("{\"subType\":\"click\",\"timestamp\":60000,\"extra\":{\"spo2\":" + percent + "}}");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, PT0S", "1, 2592001, PT720H", "99999999999, 99999999999, PT0S"})
    void aWorkoutLastsThirtyDaysAtMost(long start, long end, Duration length) throws MalformedMessage {
        AccountWorkout workout = WorkoutSummary.read(json("{\"trackid\":" + start + ",\"end_time\":" + end + "}"));
        assertEquals(length, workout.summary().length());
        assertEquals(Instant.ofEpochSecond(start), workout.summary().start());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "100000000000, 100000000000", "5, 4", "1, 2592002"})
    void aWorkoutThatEndsBeforeItBegins_orNever_isNone(long start, long end) {
        assertThrows(MalformedMessage.class, () -> WorkoutSummary.read(json("{\"trackid\":" + start + ",\"end_time\":" + end + "}")));
    }

    @Test
    void figuresOfAWorkoutThatAreNothingAreLeftOut_andAKindThatNobodyKnowsIsANumber() throws MalformedMessage {
        Workout workout = WorkoutSummary.read(json("{\"trackid\":1,\"type\":77,\"dis\":1,\"calorie\":0,\"run_time\":-1}")).summary();
        assertEquals(Map.of(Workout.Figure.DISTANCE, 1.0), workout.figures());
        assertEquals("workout 77", workout.kind());
        assertEquals("walk", WorkoutSummary.read(json("{\"trackid\":1,\"type\":6}")).summary().kind());
        assertEquals("workout 0", WorkoutSummary.read(json("{\"trackid\":1,\"type\":-1}")).summary().kind());
        assertEquals("workout 0", WorkoutSummary.read(json("{\"trackid\":1,\"type\":2147483648}")).summary().kind());
        assertEquals("workout 2147483647", WorkoutSummary.read(json("{\"trackid\":1,\"type\":2147483647}")).summary().kind());
    }

    private static List<Workout.Mark> marks(String places, String rates) throws MalformedMessage {
        return WorkoutTrack.read(json("{\"trackid\":1000,\"longitude_latitude\":\"" + places + "\",\"heart_rate\":\"" + rates + "\"}")).marks();
    }

    @ParameterizedTest
    @CsvSource({"'8999999999,18000000000', 1", "'9000000000,0', 0", "'-8999999999,-18000000000', 1", "'0,18100000000', 0", "'0,-18100000000', 0"})
    void aPlaceThatIsNotOnTheEarthIsLeftOut(String place, int marks) throws MalformedMessage {
        assertEquals(marks, marks(place, "").size());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "253, 1", "254, 0"})
    void aHeartRateThatCannotBeIsLeftOut(int rate, int marks) throws MalformedMessage {
        assertEquals(marks, marks("", "0," + rate).size());
    }

    @Test
    void aPlaceAndARateOfTheSameSecondAreOneMark_andAllAreInOrder() throws MalformedMessage {
        List<Workout.Mark> marks = WorkoutTrack.read(json("{\"trackid\":1000,\"longitude_latitude\":\"0,0;0,0\",\"time\":\"2;2\",\"altitude\":\"149;\","
                + "\"heart_rate\":\"4,60;-3,5\"}")).marks();
        assertEquals(List.of(1001L, 1002L, 1004L), marks.stream().map(mark -> mark.at().getEpochSecond()).toList());
        assertEquals(List.of(OptionalInt.of(65), OptionalInt.empty(), OptionalInt.of(60)), marks.stream().map(Workout.Mark::heartRate).toList());
        assertEquals(List.of(OptionalInt.of(1), OptionalInt.empty()), marks.stream().flatMap(mark -> mark.place().stream()).map(Workout.Place::altitudeMetres).toList());
    }

    @ParameterizedTest
    @CsvSource({"150, 2", "-2000000, ", "999999, 10000", "-999949, -9999", "1000000, "})
    void anAltitudeIsInWholeMetres_andNoneIsBeyondTheMountains(String centimetres, Integer metres) throws MalformedMessage {
        List<Workout.Mark> marks = WorkoutTrack.read(json("{\"trackid\":0,\"longitude_latitude\":\"0,0\",\"altitude\":\"" + centimetres + "\"}")).marks();
        assertEquals(metres == null ? OptionalInt.empty() : OptionalInt.of(metres), marks.get(0).place().orElseThrow().altitudeMetres());
    }

    @Test
    void aTrackLastsThirtyDaysAtMost_inEitherDirection() throws MalformedMessage {
        assertEquals(1, marks("", "2592000,60").size());
        assertEquals(1, marks("", "-2592000,60").size());
        assertThrows(MalformedMessage.class, () -> marks("", "2592001,60"));
        assertThrows(MalformedMessage.class, () -> marks("", "-2592001,60"));
        assertThrows(MalformedMessage.class, () -> marks("", "1500000,60;1500000,1"), "all together");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1,2,3", "x,1", "1,1234567890123"})
    void whatIsNoPairOfNumbersIsRefused(String entry) {
        assertThrows(MalformedMessage.class, () -> marks(entry, ""));
        assertThrows(MalformedMessage.class, () -> marks("", entry));
    }

    @Test
    void aTrackBeginsAtAMomentOfThisAge() {
        for (String start : List.of("-1", "100000000000", "\"\"")) {
            assertThrows(MalformedMessage.class, () -> WorkoutTrack.read(json("{\"trackid\":" + start + "}")));
        }
    }
}
