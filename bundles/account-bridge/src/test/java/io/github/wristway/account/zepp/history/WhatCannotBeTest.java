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
        DaySummary day = summary("{\"tz\":0,\"slp\":{\"st\":1,\"ed\":2,\"lt\":3,\"dp\":0,\"dt\":1,\"wk\":-4,\"rhr\":58,\"ss\":81}}");
        DaySummary.Sleep sleep = day.sleep().orElseThrow();
        assertEquals(Map.of(DaySummary.Stage.LIGHT, 3L, DaySummary.Stage.REM, 1L), sleep.minutes());
        assertEquals(List.of(58L, 81L), List.of(sleep.restingHeartRate().orElseThrow(), sleep.score().orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "100, true", "101, false"})
    void stressGoesFromNoneToAHundred(int value, boolean taken) throws MalformedMessage {
        assertEquals(taken, !HealthEvent.STRESS.read(json("{\"data\":[{\"time\":60000,\"value\":" + value + "}]}")).isEmpty());
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
