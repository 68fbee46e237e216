package io.github.wristway.virtual.account;

import static io.github.wristway.virtual.account.Fixture.assertLike;
import static io.github.wristway.virtual.account.Fixture.assertSame;
import static io.github.wristway.virtual.account.Household.ANNA;
import static io.github.wristway.virtual.account.Household.ANNAS_ID;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.account.PhoneApp.SignedIn;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the phone app has uploaded comes back as the real service sends it. */
class UploadsTest {
    private static final String DAYS = "/v1/data/band_data.json?query_type=detail&device_type=android_phone&userid=" + ANNAS_ID
            + "&from_date=2024-03-09&to_date=2024-03-10";
    private static final String WORKOUTS = "/v1/sport/run/history.json?userid=" + ANNAS_ID;
    private static final String WORKOUT = "/v1/sport/run/detail.json?userid=" + ANNAS_ID + "&source=run.59.huami.com&trackid=";
    private static final Map<String, Object> RUN = Map.of("type", 1, "dis", "5012", "calorie", "310.0", "end_time", "1700001800", "run_time", "1790",
            "avg_pace", "0.357", "avg_heart_rate", "148.0", "parent_trackid", -1, "child_list", List.of());
    private static final Map<String, String> DETAIL = Map.of("longitude_latitude", "5200000000,1300000000;151,39;-100,200",
            "altitude", "3450;3460;-2000000", "time", "0;2;3", "heart_rate", "22,117;1,-1;,2;5,0", "speed", "0,2.5;2,2.6",
            "gait", "0,0,80,160;2,5,81,162", "pause", "", "distance", "");

    private Household home;
    private PhoneApp phone;
    private SignedIn anna;

    @BeforeEach
    void moveIn() throws IOException, InterruptedException {
        home = new Household();
        phone = home.phone;
        anna = home.annaSignsIn();
    }

    @AfterEach
    void moveOut() {
        home.close();
    }

    private void uploadDay(String day) {
        home.server.upload(ANNA, new StandInDay("C0FFEE000001", LocalDate.parse(day), "{\"tz\":\"0\"}", Bytes.copyOf(new byte[4320]), Bytes.copyOf(new byte[1440])));
    }

    private void uploadRun(long start) {
        home.server.upload(ANNA, new StandInWorkout(Instant.ofEpochSecond(start), "run.59.huami.com", RUN, DETAIL));
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private static JsonObject data(JsonObject reply) {
        return reply.getAsJsonObject("data");
    }

    @Test
    void onlyTheDaysOfThePeriodCome() throws Exception {
        assertSame("band_data_empty", phone.get(DAYS, anna.appToken()));
        for (String day : List.of("2024-03-08", "2024-03-09", "2024-03-11")) uploadDay(day);
        JsonObject entry = json(phone.get(DAYS, anna.appToken())).getAsJsonArray("data").get(0).getAsJsonObject();
        assertEquals("2024-03-09", entry.get("date_time").getAsString());
        assertEquals(4320, Base64.getDecoder().decode(entry.get("data").getAsString()).length);
    }

    @Test
    void workoutsComeInPages() throws Exception {
        uploadRun(1_700_000_000L);
        assertLike("sport_history", phone.get(WORKOUTS, anna.appToken()));
        for (long earlier = 1; earlier <= 2; earlier++) uploadRun(1_700_000_000L - 86_400 * earlier);
        JsonObject first = data(json(phone.get(WORKOUTS, anna.appToken())));
        assertEquals(2, first.getAsJsonArray("summary").size());
        JsonObject last = data(json(phone.get(WORKOUTS + "&trackid=" + first.get("next").getAsLong(), anna.appToken())));
        assertEquals(1, last.getAsJsonArray("summary").size());
        assertEquals(-1, last.get("next").getAsInt());
    }

    @Test
    void aWorkoutHasItsTrackForWhoeverNamesIt() throws Exception {
        uploadRun(1_700_000_000L);
        assertSame("sport_detail", phone.get(WORKOUT + "1700000000", anna.appToken()));
        assertEquals(50_000, json(phone.get(WORKOUT + "1", anna.appToken())).get("code").getAsInt());
    }

    @Test
    void eventsOfOneKindAndPeriodComeButNoMoreThanAreWanted() throws Exception {
        for (long second : List.of(3, 1, 2, 9)) home.server.upload(ANNA, new StandInEvent("all_day_stress", Instant.ofEpochSecond(second), Map.of("data", "[]")));
        home.server.upload(ANNA, new StandInEvent("blood_oxygen", Instant.ofEpochSecond(2), Map.of()));
        String asked = "/users/" + ANNAS_ID + "/events?from=1000&to=3000&limit=2&eventType=";
        assertEquals(List.of(1000L, 2000L), json(phone.get(asked + "all_day_stress", anna.appToken())).getAsJsonArray("items").asList().stream()
                .map(item -> item.getAsJsonObject().get("timestamp").getAsLong()).toList());
        assertEquals("{\"items\":[]}", phone.get(asked + "unheard_of", anna.appToken()).body());
        assertEquals(401, phone.get(asked + "blood_oxygen", "wrong").statusCode());
    }
}
