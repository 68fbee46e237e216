package io.github.wristway.miband.sync;

import static io.github.wristway.miband.huami.DataType.WORKOUT_DETAILS;
import static io.github.wristway.miband.huami.DataType.WORKOUT_SUMMARY;
import static io.github.wristway.miband.sync.FetchScene.ANY;
import static io.github.wristway.miband.sync.FetchScene.STORED;
import static io.github.wristway.miband.sync.FetchScene.TRANSFER;
import static io.github.wristway.miband.sync.FetchScene.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.gateway.device.Workout.Figure;
import io.github.wristway.gateway.device.Workout.Mark;
import io.github.wristway.gateway.device.Workout.Place;
import io.github.wristway.miband.ScriptedBand;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run from 10:00:20 to 10:30:20; its place is in Berlin. */
class WorkoutSyncTest {
    private static final Instant START = Instant.parse("2024-06-15T08:00:20Z");
    private static final Instant MINUTE = Instant.parse("2024-06-15T08:00:00Z");
    private static final Instant END = Instant.parse("2024-06-15T08:30:00Z");
    private static final Bytes RUN = summary(1, 1800);
    private static final Bytes TRACK = Bytes.ofHex("0001 0a00f6ff0200 0101 780000000000 0104 790000000000 0206 000000000000");

    private final FetchScene scene = new FetchScene();
    private final ScriptedBand band = scene.band;

    @Test
    void storesAWorkoutWholeBeforeItAcknowledges() throws WristwayException {
        scene.keeps(WORKOUT_SUMMARY, ANY, START, RUN).keeps(WORKOUT_DETAILS, MINUTE, START, TRACK).hasNoMore(WORKOUT_SUMMARY, END);
        sync(Afterwards.FORGET);
        assertEquals(List.of(request(WORKOUT_SUMMARY, ANY), TRANSFER, request(WORKOUT_DETAILS, MINUTE), TRANSFER,
                             "store outdoor run of 2 marks", STORED, request(WORKOUT_SUMMARY, END), STORED), scene.talk());
        Map<Figure, Double> figures = Map.of(Figure.STEPS, 5000.0, Figure.DISTANCE, 4000.0, Figure.ENERGY, 210.5,
                Figure.ACTIVE_TIME, 1700.0, Figure.AVERAGE_HEART_RATE, 140.0, Figure.HIGHEST_HEART_RATE, 171.0,
                Figure.ASCENT, 30.0, Figure.DESCENT, 20.0);
        Place place = new Place(52.4999967, 13.4000033, OptionalInt.of(36));
        assertEquals(new Workout(START, Duration.ofMinutes(30), "outdoor run", 1, figures,
                                 List.of(new Mark(START.plusSeconds(1), Optional.of(place), OptionalInt.of(120)),
                                         new Mark(START.plusSeconds(4), Optional.empty(), OptionalInt.of(121))), RUN),
                     scene.history.workouts.get(0));
    }

    @Test
    void goesOnBehindTheLatestThatIsStored() throws WristwayException {
        scene.history.store(workout(START));
        scene.hasNoMore(WORKOUT_SUMMARY, MINUTE.plusSeconds(60));
        sync(Afterwards.FORGET);
        assertTrue(scene.talk().contains(request(WORKOUT_SUMMARY, MINUTE.plusSeconds(60))));
    }

    @Test
    void oneThatIsStoredIsNotFetchedTwice() throws WristwayException {
        scene.history.store(workout(START));
        scene.keeps(WORKOUT_SUMMARY, MINUTE.plusSeconds(60), START, RUN).hasNoMore(WORKOUT_SUMMARY, END);
        sync(Afterwards.FORGET);
        assertFalse(scene.talk().contains(request(WORKOUT_DETAILS, MINUTE)));
        assertEquals(1, scene.history.workouts.size());
    }

    @ParameterizedTest(name = "kind {0} is a {1}")
    @CsvSource({"1, outdoor run", "52, strength training", "97, workout 97", "65535, workout 65535"})
    void saysItInWords(int number, String words) throws WristwayException {
        Bytes raw = summary(number, 60);
        scene.keeps(WORKOUT_SUMMARY, ANY, START, raw).hasNoMore(WORKOUT_DETAILS, MINUTE).hasNoMore(WORKOUT_SUMMARY, MINUTE.plusSeconds(60));
        sync(Afterwards.FORGET);
        Workout stored = scene.history.workouts.get(0);
        assertEquals(List.of(words, number, raw), List.of(stored.kind(), stored.rawKind(), stored.raw()));
    }

    @ParameterizedTest(name = "a summary that is {0}")
    @CsvSource({"a byte, 07", "cut short, 00020100", "a month long, 0002010000000000ffffff00"})
    void aSummaryThatNobodyCanReadIsKeptRaw(String how, String summary) throws WristwayException {
        Bytes raw = Bytes.build().bytes(Bytes.ofHex(summary)).bytes(how.startsWith("a month") ? RUN.from(12) : Bytes.EMPTY).toBytes();
        scene.keeps(WORKOUT_SUMMARY, ANY, START, raw).keeps(WORKOUT_DETAILS, MINUTE, START, TRACK)
                .hasNoMore(WORKOUT_SUMMARY, MINUTE.plusSeconds(60));
        sync(Afterwards.FORGET);
        Workout stored = scene.history.workouts.get(0);
        assertEquals(new Workout(START, Duration.ZERO, "workout", 0, Map.of(), stored.track(), raw), stored);
        assertEquals(List.of(OptionalInt.of(120), OptionalInt.of(121)), stored.track().stream().map(Mark::heartRate).toList());
        assertTrue(stored.track().stream().noneMatch(mark -> mark.place().isPresent()), "nobody knows from where on");
    }

    @Test
    void detailsThatBreakOffLeaveAllForTheNextSync() throws WristwayException {
        scene.keeps(WORKOUT_SUMMARY, ANY, START, RUN);
        band.answers(request(WORKOUT_DETAILS, MINUTE), FetchScene.available(32, START)).answers(TRANSFER, "FETCH_DATA 000001");
        assertThrows(NoAnswer.class, () -> sync(Afterwards.FORGET));
        assertEquals(List.of(), scene.history.workouts);
        assertFalse(scene.talk().contains(STORED));
    }

    @ParameterizedTest(name = "details: {0}")
    @ValueSource(strings = {"10010100000000e807060f0a000008", "100104", "10010101000000e807060f0b000008"}) // none, no, of 11:00
    void aWorkoutWithoutDetailsIsOneToo(String answer) throws WristwayException {
        scene.keeps(WORKOUT_SUMMARY, ANY, START, RUN).hasNoMore(WORKOUT_SUMMARY, END);
        band.answers(request(WORKOUT_DETAILS, MINUTE), "FETCH_CONTROL " + answer).answers(TRANSFER, FetchScene.transfer(TRACK));
        sync(Afterwards.FORGET);
        assertEquals(List.of(), scene.history.workouts.get(0).track());
        assertTrue(scene.talk().contains(request(WORKOUT_SUMMARY, END)), "the next one is asked for");
    }

    @Test
    void detailsThatAreDamagedStayOnTheBand() throws WristwayException {
        scene.keeps(WORKOUT_SUMMARY, ANY, START, RUN).hasNoMore(WORKOUT_SUMMARY, END);
        band.answers(request(WORKOUT_DETAILS, MINUTE), FetchScene.available(32, START))
                .answers(TRANSFER, "FETCH_DATA 07 0001", "FETCH_CONTROL 100201");
        sync(Afterwards.FORGET);
        assertEquals(List.of("store outdoor run of 0 marks", request(WORKOUT_SUMMARY, END), STORED),
                     scene.talk().subList(scene.talk().size() - 3, scene.talk().size()));
    }

    @Test
    void aBandThatWantsAnAnswerToTheSummaryFirstGetsIt() throws WristwayException {
        scene.keeps(WORKOUT_SUMMARY, ANY, START, RUN);
        band.answers(request(WORKOUT_DETAILS, MINUTE), "FETCH_CONTROL 100102");
        scene.keeps(WORKOUT_DETAILS, MINUTE, START, TRACK).hasNoMore(WORKOUT_SUMMARY, END);
        sync(Afterwards.FORGET);
        assertEquals(List.of("store outdoor run of 0 marks", STORED, request(WORKOUT_DETAILS, MINUTE), TRANSFER,
                             "store outdoor run of 2 marks", STORED), scene.talk().subList(3, 9));
    }

    @Test
    void aBandThatIsToKeepAllAndStaysBusyIsAFailure() {
        scene.keeps(WORKOUT_SUMMARY, ANY, START, RUN);
        band.answers(request(WORKOUT_DETAILS, MINUTE), "FETCH_CONTROL 100102");
        assertThrows(Busy.class, () -> sync(Afterwards.KEEP));
        assertFalse(scene.talk().contains(STORED));
    }

    @Test
    void aWorkoutOfTheFutureStaysOnTheBand() throws WristwayException {
        scene.keeps(WORKOUT_SUMMARY, ANY, Instant.parse("2031-01-01T00:00:00Z"), RUN);
        sync(Afterwards.FORGET);
        assertEquals(List.of(request(WORKOUT_SUMMARY, ANY), TRANSFER), scene.talk());
    }

    @ParameterizedTest
    @CsvSource({"ONE_WORD, KEEP, 03", "WITH_WISH, KEEP, 0309 0309 0309", "WITH_WISH, FORGET, 0309 0301 0301"})
    void saysWhatIsToBecomeOfIt(Receipt receipt, Afterwards afterwards, String said) throws WristwayException {
        scene.receipt = receipt;
        scene.keeps(WORKOUT_SUMMARY, ANY, START, RUN).keeps(WORKOUT_DETAILS, MINUTE, START, TRACK).hasNoMore(WORKOUT_SUMMARY, END);
        band.answers("write FETCH_CONTROL 0301", FetchScene.FORGOTTEN).answers("write FETCH_CONTROL 0309", FetchScene.FORGOTTEN);
        sync(afterwards);
        assertEquals(Stream.of(said.split(" ")).map("write FETCH_CONTROL "::concat).toList(),
                     scene.talk().stream().filter(event -> event.startsWith("write FETCH_CONTROL 03")).toList());
    }

    @Test
    void fetchesThirtyAtMost() throws WristwayException {
        Instant asked = ANY;
        for (int i = 0; i < 40; i++) {
            Instant start = MINUTE.minus(Duration.ofDays(50 - i));
            scene.keeps(WORKOUT_SUMMARY, asked, start, summary(3, 600)).hasNoMore(WORKOUT_DETAILS, start);
            asked = start.plusSeconds(600);
        }
        sync(Afterwards.FORGET);
        assertEquals(30, scene.history.workouts.size());
        assertEquals(30, Collections.frequency(scene.talk(), TRANSFER));
    }

    private void sync(Afterwards afterwards) throws WristwayException {
        new WorkoutSync("the band", scene.line(), scene.horizon(), scene.history).run(afterwards);
    }

    private static Workout workout(Instant start) {
        return new Workout(start, Duration.ofMinutes(30), "outdoor run", 1, Map.of(), List.of(), RUN);
    }

    /** Version 512. */
    private static Bytes summary(int kind, int seconds) {
        Bytes.Builder message = Bytes.build().u16(512).u16(kind).u32(1_718_438_420).u32(1_718_438_420 + seconds)
                .u32(40_200_000).u32(157_500_000).u32(34).u32(5000).u32(1700).bytes(zeros(16));
        for (float number : new float[] {210.5f, 4000, 30, 20, 300, 280, 290}) message.u32(Float.floatToIntBits(number));
        return message.bytes(zeros(6 * 4 + 6 * 4 + 8)).u16(140).u16(450).u16(80).u16(171).toBytes();
    }

    private static Bytes zeros(int count) {
        return Bytes.copyOf(new byte[count]);
    }
}
