package io.github.wristway.account.zepp;

import static io.github.wristway.account.web.ScriptedService.answers;
import static io.github.wristway.account.web.ScriptedService.fixture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.wristway.account.web.ScriptedService;
import io.github.wristway.gateway.account.AccountDay;
import io.github.wristway.gateway.account.AccountHistory;
import io.github.wristway.gateway.account.AccountWorkout;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Workout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the account keeps of the past, asked for and read. */
class HistoryTest {
    private static final String DAYS = "GET /v1/data/band_data.json";
    private static final String WORKOUTS = "GET /v1/sport/run/history.json";
    private static final String WORKOUT = "GET /v1/sport/run/detail.json";
    private static final LocalDate TENTH = LocalDate.of(2024, 3, 10);
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

    private List<AccountDay> days() throws WristwayException {
        return history.days(TENTH.minusDays(3), TENTH.plusDays(3));
    }

    private static Stream<Sample> samples(AccountDay day, Metric metric) {
        return Series.samples(day.series()).stream().filter(sample -> sample.metric() == metric);
    }

    private static JsonObject entry(String fixture) {
        return ScriptedService.recorded(fixture).getAsJsonObject("body").getAsJsonArray("data").get(0).getAsJsonObject();
    }

    private static ScriptedService.Line answer(JsonObject... entries) {
        JsonArray all = new JsonArray();
        Stream.of(entries).forEach(all::add);
        return answers(200, "{\"code\":1,\"data\":" + all + "}");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDayHasItsMinutesWhereTheWearerWas() throws WristwayException {
        stage.service.on(DAYS, fixture("band_data_detail_3byte"));
        AccountDay day = days().get(0);
        assertEquals(List.of("C0FFEE000001", TENTH, Optional.empty()), List.of(day.device(), day.day(), day.trouble()));
        assertEquals(Instant.parse("2024-03-09T23:00:00Z"), samples(day, Metric.KIND).findFirst().orElseThrow().at());
        assertTrue(samples(day, Metric.STEPS).mapToInt(Sample::value).sum() > 1000);
        assertTrue(samples(day, Metric.HEART_RATE).allMatch(sample -> sample.value() > 0 && sample.value() < 254));
        assertTrue(samples(day, Metric.HEART_RATE).count() > 10);
        assertEquals("query_type=detail&device_type=android_phone&userid=7000000001&from_date=2024-03-07&to_date=2024-03-13",
                     stage.service.last(DAYS).query());
    }

    @Test
    void longRecordsBringTheirHeartRatesAndTheVendorsRawNumbers() throws WristwayException {
        JsonObject entry = entry("band_data_detail_8byte");
        entry.remove("data_hr");
        stage.service.on(DAYS, answer(entry));
        AccountDay day = days().get(0);
        assertEquals(54, samples(day, Metric.HEART_RATE).findFirst().orElseThrow().value());
        assertTrue(samples(day, Metric.RAW_SLEEP).findAny().isPresent());
    }

    /** 126 is no data, 127 to be skipped, 115 not worn; and three bytes that are no heart rate. */
    @Test
    void aMinuteWithoutDataHasNoValues() throws WristwayException {
        byte[] records = new byte[4320];
        byte[] rates = new byte[1440];
        for (int minute = 0; minute < 1440; minute++) records[3 * minute] = 126;
        records[3] = 127;
        records[6] = 115;
        rates[1] = (byte) 254;
        rates[2] = (byte) 255;
        rates[3] = 70;
        JsonObject entry = entry("band_data_detail_3byte");
        entry.addProperty("summary", base64("{\"tz\":\"0\"}"));
        entry.addProperty("data", Base64.getEncoder().encodeToString(records));
        entry.addProperty("data_hr", Base64.getEncoder().encodeToString(rates));
        stage.service.on(DAYS, answer(entry));
        Instant midnight = Instant.parse("2024-03-10T00:00:00Z");
        assertEquals(List.of(new Sample(Metric.KIND, midnight.plusSeconds(120), 115), new Sample(Metric.INTENSITY, midnight.plusSeconds(120), 0),
                             new Sample(Metric.STEPS, midnight.plusSeconds(120), 0), new Sample(Metric.HEART_RATE, midnight.plusSeconds(180), 70)),
                     Series.samples(days().get(0).series()));
    }

    /** Some apps file a night under the day of waking, others under that of falling asleep; the minutes count from the same midnight. */
    @Test
    void bothHabitsOfFilingANightComeToTheSame() throws WristwayException {
        long fallsAsleep = Instant.parse("2024-03-09T22:00:00Z").getEpochSecond();
        String summary = base64("{\"tz\":\"0\",\"slp\":{\"st\":" + fallsAsleep + ",\"ed\":" + (fallsAsleep + 7200)
                + ",\"stage\":[{\"start\":1320,\"stop\":1379,\"mode\":4},{\"start\":1380,\"stop\":1409,\"mode\":5},"
                + "{\"start\":1410,\"stop\":1419,\"mode\":7},{\"start\":1420,\"stop\":1439,\"mode\":8}]}}");
        JsonObject waking = entry("band_data_summary");
        waking.addProperty("summary", summary);
        JsonObject fallingAsleep = waking.deepCopy();
        fallingAsleep.addProperty("date_time", "2024-03-09");
        stage.service.on(DAYS, answer(waking, fallingAsleep));
        List<AccountDay> days = days();
        assertEquals(days.get(0).series(), days.get(1).series());
        assertEquals(60, samples(days.get(0), Metric.SLEEP).filter(sample -> sample.value() == 1).count());
        assertEquals(30, samples(days.get(0), Metric.SLEEP).filter(sample -> sample.value() == 2).count());
        assertEquals(20, samples(days.get(0), Metric.SLEEP).filter(sample -> sample.value() == 3).count());
        assertEquals(Instant.ofEpochSecond(fallsAsleep), samples(days.get(0), Metric.SLEEP).findFirst().orElseThrow().at());
    }

    @Test
    void aNapIsSleepToo() throws WristwayException {
        long fallsAsleep = Instant.parse("2024-03-09T22:00:00Z").getEpochSecond();
        JsonObject entry = entry("band_data_summary");
        entry.addProperty("summary", base64("{\"tz\":\"0\",\"slp\":{\"st\":" + fallsAsleep + ",\"ed\":" + (fallsAsleep + 600)
                + ",\"stage\":[{\"start\":1320,\"stop\":1329,\"mode\":4}],\"odd_stage\":[{\"start\":2280,\"stop\":2299,\"mode\":4}]}}"));
        stage.service.on(DAYS, answer(entry));
        assertEquals(30, samples(days().get(0), Metric.SLEEP).count());
        assertTrue(samples(days().get(0), Metric.SLEEP).anyMatch(sample -> sample.at().equals(Instant.parse("2024-03-10T14:00:00Z"))));
    }

    @Test
    void aBrokenDayDoesNotTakeTheOthersWithIt() throws WristwayException {
        JsonObject noSummary = entry("band_data_detail_3byte");
        noSummary.addProperty("summary", "%%%");
        JsonObject shortMinutes = entry("band_data_detail_3byte");
        shortMinutes.addProperty("data", "AAAA");
        JsonObject noDay = entry("band_data_detail_3byte");
        noDay.addProperty("date_time", "yesterday");
        stage.service.on(DAYS, answer(noSummary, noDay, shortMinutes, entry("band_data_detail_3byte")));
        List<AccountDay> days = days();
        assertEquals(3, days.size());
        assertEquals(List.of(), days.get(0).series());
        assertTrue(days.get(0).trouble().isPresent() && days.get(2).trouble().isEmpty());
        assertTrue(days.get(1).trouble().get().contains("a day of 3 bytes"));
        assertTrue(samples(days.get(1), Metric.SLEEP).findAny().isPresent());
    }

    @Test
    void anAccountWithoutAPastHasNoDaysAndNoWorkouts() throws WristwayException {
        stage.service.on(DAYS, fixture("band_data_empty"));
        stage.service.on(WORKOUTS, answers(200, "{\"code\":1,\"data\":{\"next\":-1,\"summary\":[]}}"));
        assertEquals(List.of(), days());
        assertEquals(List.of(), history.workouts(LONG_AGO, Instant.MAX));
    }

    @Test
    void aBusyServiceIsAskedAgainAndThenLeftAlone() throws WristwayException {
        stage.service.on(DAYS, answers(429, ""), answers(503, ""), fixture("band_data_detail_3byte"));
        assertEquals(1, days().size());
        assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(4)), stage.time.waits);
        stage.service.on(DAYS, answers(429, ""));
        assertThrows(Offline.class, this::days);
        assertEquals(3 + 4, stage.service.count(DAYS));
    }

    @Test
    void anEndedSignInIsRenewedOnTheWay() throws WristwayException {
        stage.service.on(DAYS, answers(401, "{\"code\":102}"), fixture("band_data_detail_3byte"));
        stage.service.on(Stage.RENEW, fixture("app_tokens_ok"));
        assertEquals(1, days().size());
        assertEquals(1, stage.service.count(Stage.RENEW));
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
    void aTrackThatNeverEndsIsRefused() throws WristwayException {
        stage.service.on(WORKOUTS, fixture("sport_history"));
        stage.service.on(WORKOUT, answers(200, "{\"code\":1,\"data\":{\"trackid\":\"1\",\"heart_rate\":\"999999999999,60;\"}}"));
        AccountWorkout listed = history.workouts(LONG_AGO, Instant.MAX).get(0);
        assertThrows(MalformedMessage.class, () -> history.whole(listed));
    }

    @Test
    void nothingIsEverPosted() throws WristwayException {
        stage.service.heard.clear();
        aBrokenDayDoesNotTakeTheOthersWithIt();
        aWorkoutHasItsFiguresAndItsTrack();
        assertFalse(stage.service.heard.stream().anyMatch(request -> !request.line().startsWith("GET ")), stage.service.heard::toString);
    }
}
