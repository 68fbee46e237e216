package io.github.wristway.account.zepp;

import static io.github.wristway.account.web.ScriptedService.answers;
import static io.github.wristway.account.web.ScriptedService.fixture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.account.AccountHistory;
import io.github.wristway.gateway.account.AccountWorkout;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Workout;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Workouts that the account keeps, asked for and read. */
class WorkoutsOfAccountTest {
    private static final String WORKOUTS = "GET /v1/sport/run/history.json";
    private static final String WORKOUT = "GET /v1/sport/run/detail.json";
    private static final Instant LONG_AGO = Instant.EPOCH;

    private Stage stage;
    private AccountHistory history;

    @BeforeEach
    void signIn() throws IOException, WristwayException {
        stage = new Stage();
        history = stage.bridge.history(stage.signIn());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void anAccountWithoutAPastHasNone() throws WristwayException {
        stage.service.on(WORKOUTS, answers(200, "{\"code\":1,\"data\":{\"next\":-1,\"summary\":[]}}"));
        assertEquals(List.of(), history.workouts(LONG_AGO, Instant.MAX));
    }

    @Test
    void workoutsComePageByPageUntilTheirPeriodIsOver() throws WristwayException {
        stage.service.on(WORKOUTS, fixture("sport_history_page1"), fixture("sport_history"));
        assertEquals(2, history.workouts(LONG_AGO, Instant.MAX).size());
        assertEquals("userid=7000000001&trackid=1690000000", stage.service.last(WORKOUTS).query());
        assertEquals("web", stage.service.last(WORKOUTS).header("appplatform"));
        stage.service.on(WORKOUTS, fixture("sport_history_page1"));
        assertEquals(List.of(), history.workouts(Instant.ofEpochSecond(1_700_000_001), Instant.MAX));
        assertEquals(3, stage.service.count(WORKOUTS));
    }

    @Test
    void aListThatLeadsInACircleEnds() throws WristwayException {
        stage.service.on(WORKOUTS, fixture("sport_history_page1"));
        history.workouts(LONG_AGO, Instant.MAX);
        assertEquals(2, stage.service.count(WORKOUTS));
    }

    @Test
    void aWorkoutHasItsFiguresAndItsTrack() throws WristwayException {
        stage.service.on(WORKOUTS, fixture("sport_history"));
        stage.service.on(WORKOUT, fixture("sport_detail"));
        AccountWorkout listed = history.workouts(LONG_AGO, Instant.MAX).get(0);
        Workout workout = history.whole(listed);
        assertEquals(Duration.ofMinutes(30), workout.length());
        assertEquals("outdoor run", workout.kind());
        assertEquals(5012.0, workout.figures().get(Workout.Figure.DISTANCE));
        assertEquals(148.0, workout.figures().get(Workout.Figure.AVERAGE_HEART_RATE));
        assertEquals("userid=7000000001&trackid=1700000000&source=run.59.huami.com", stage.service.last(WORKOUT).query());
        assertEquals(3, workout.track().stream().filter(mark -> mark.place().isPresent()).count());
        assertEquals(OptionalInt.of(35), workout.track().stream().flatMap(mark -> mark.place().stream()).findFirst().orElseThrow().altitudeMetres());
        assertEquals(List.of(117, 116, 118, 118), workout.track().stream().filter(mark -> mark.heartRate().isPresent())
                .map(mark -> mark.heartRate().getAsInt()).toList());
    }

    @Test
    void aWorkoutWhoseTrackNeverEndsComesWithoutItAndGarbageDoesNotCome() throws WristwayException {
        stage.service.on(WORKOUTS, fixture("sport_history"));
        stage.service.on(WORKOUT, answers(200, "{\"code\":1,\"data\":{\"trackid\":\"1\",\"heart_rate\":\"999999999999,60;\"}}"));
        AccountWorkout listed = history.workouts(LONG_AGO, Instant.MAX).get(0);
        assertEquals(listed.summary(), history.whole(listed));
        stage.service.on(WORKOUT, answers(200, "<html>"));
        assertThrows(MalformedMessage.class, () -> history.whole(listed));
    }

    @Test
    void nothingIsEverPosted() throws WristwayException {
        stage.service.heard.clear();
        aWorkoutHasItsFiguresAndItsTrack();
        assertFalse(stage.service.heard.stream().anyMatch(request -> !request.line().startsWith("GET ")), stage.service.heard::toString);
    }
}
