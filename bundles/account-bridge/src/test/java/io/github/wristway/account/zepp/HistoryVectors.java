package io.github.wristway.account.zepp;

import static io.github.wristway.account.zepp.VectorTest.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.wristway.account.web.LooseJson;
import io.github.wristway.account.zepp.history.DayMinutes;
import io.github.wristway.account.zepp.history.DaySummary;
import io.github.wristway.account.zepp.history.WorkoutTrack;
import io.github.wristway.gateway.base.MalformedMessage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;

/** Vectors of days and workouts: what was read is written down as the vector would, and compared. */
final class HistoryVectors {
    private interface Reading {
        JsonObject run() throws MalformedMessage;
    }

    static void minutes(JsonObject vector) throws MalformedMessage {
        String rates = text(vector, "data_hr");
        compare(vector, () -> written(DayMinutes.read(text(vector, "data"), rates == null ? "" : rates)));
    }

    static void summary(JsonObject vector) throws MalformedMessage {
        compare(vector, () -> written(DaySummary.read(LocalDate.parse(text(vector, "date_time")), text(vector, "summary"))));
    }

    static void workout(JsonObject vector) throws MalformedMessage {
        compare(vector, () -> written(WorkoutTrack.read(LooseJson.read(vector.get("detail").toString()).orElseThrow())));
    }

    private static void compare(JsonObject vector, Reading reading) throws MalformedMessage {
        if (vector.has("expectedError")) {
            assertThrows(MalformedMessage.class, reading::run);
        } else {
            assertIn("", vector.get("expected"), reading.run());
        }
    }

    /** Whatever is expected must be there; more may be. */
    private static void assertIn(String where, JsonElement expected, JsonElement actual) {
        if (expected.isJsonObject()) {
            assertTrue(actual != null && actual.isJsonObject(), where + " is missing");
            expected.getAsJsonObject().entrySet().forEach(e -> assertIn(where + "." + e.getKey(), e.getValue(), actual.getAsJsonObject().get(e.getKey())));
        } else if (expected.isJsonArray()) {
            assertTrue(actual != null && actual.isJsonArray(), where + " is missing");
            assertEquals(expected.getAsJsonArray().size(), actual.getAsJsonArray().size(), where);
            for (int i = 0; i < expected.getAsJsonArray().size(); i++) {
                assertIn(where + "[" + i + "]", expected.getAsJsonArray().get(i), actual.getAsJsonArray().get(i));
            }
        } else if (expected.isJsonNull()) {
            assertTrue(actual == null || actual.isJsonNull(), () -> where + " should be nothing, but is " + actual);
        } else if (actual == null || !actual.isJsonPrimitive()) {
            fail(where + " is missing");
        } else if (expected.getAsJsonPrimitive().isNumber()) {
            assertEquals(0, expected.getAsBigDecimal().compareTo(actual.getAsBigDecimal()), () -> where + ": " + expected + " but " + actual);
        } else {
            assertEquals(expected, actual, where);
        }
    }

    private static JsonObject written(DayMinutes day) {
        JsonObject json = new JsonObject();
        json.addProperty("stride", day.stride());
        json.addProperty("minutes", day.minutes().size());
        json.addProperty("totalSteps", day.steps());
        json.addProperty("minutesWithoutData", day.minutesWithoutData());
        JsonArray records = new JsonArray();
        for (int i = 0; i < day.minutes().size() && records.size() < 40; i++) {
            DayMinutes.Minute minute = day.minutes().get(i);
            if (!minute.hasData()) continue;
            JsonObject record = new JsonObject();
            record.addProperty("minute", i);
            record.addProperty("kind", minute.kind());
            record.addProperty("intensity", minute.intensity());
            record.addProperty("steps", minute.steps());
            records.add(record);
        }
        json.add("records", records);
        json.add("heartRate", written(day.heartRate()));
        return json;
    }

    private static JsonObject written(SortedMap<Integer, Integer> rates) {
        JsonObject json = new JsonObject();
        json.addProperty("count", rates.size());
        if (rates.isEmpty()) return json;
        json.addProperty("min", rates.values().stream().min(Integer::compare).orElseThrow());
        json.addProperty("max", rates.values().stream().max(Integer::compare).orElseThrow());
        json.add("first", pair(rates.firstKey(), rates.get(rates.firstKey())));
        json.add("last", pair(rates.lastKey(), rates.get(rates.lastKey())));
        return json;
    }

    private static JsonArray pair(int minute, int rate) {
        JsonArray pair = new JsonArray();
        pair.add(minute);
        pair.add(rate);
        return pair;
    }

    private static JsonObject written(DaySummary day) {
        JsonObject json = new JsonObject();
        json.addProperty("steps", day.steps());
        json.addProperty("distanceMeters", day.metres());
        json.addProperty("calories", day.kilocalories());
        json.addProperty("utcOffsetSeconds", day.offset().getTotalSeconds());
        json.add("sleep", day.sleep().<JsonElement>map(HistoryVectors::written).orElse(JsonNull.INSTANCE));
        JsonArray activities = new JsonArray();
        for (DaySummary.Activity activity : day.activities()) {
            JsonObject one = new JsonObject();
            one.addProperty("mode", activity.mode());
            one.addProperty("startMinute", activity.startMinute());
            one.addProperty("endMinuteExclusive", activity.endMinuteExclusive());
            one.addProperty("steps", activity.steps());
            activities.add(one);
        }
        json.add("activities", activities);
        return json;
    }

    private static JsonObject written(DaySummary.Sleep sleep) {
        JsonObject json = new JsonObject();
        json.addProperty("startEpoch", sleep.start().getEpochSecond());
        json.addProperty("endEpoch", sleep.end().getEpochSecond());
        JsonObject minutes = new JsonObject();
        sleep.minutes().forEach((stage, count) -> minutes.addProperty(stage.name(), count));
        json.add("minutes", minutes);
        sleep.restingHeartRate().ifPresent(rate -> json.addProperty("restingHeartRate", rate));
        sleep.score().ifPresent(score -> json.addProperty("score", score));
        JsonArray stages = new JsonArray();
        for (DaySummary.SleepStage stage : sleep.stages()) {
            JsonObject one = new JsonObject();
            one.addProperty("mode", stage.stage().name());
            one.addProperty("startEpoch", stage.start().getEpochSecond());
            one.addProperty("endEpoch", stage.end().getEpochSecond());
            stages.add(one);
        }
        json.add("stages", stages);
        return json;
    }

    private static JsonObject written(WorkoutTrack track) {
        JsonObject json = new JsonObject();
        JsonArray points = new JsonArray();
        for (WorkoutTrack.Point point : track.points()) {
            JsonObject one = new JsonObject();
            one.addProperty("epoch", point.at().getEpochSecond());
            one.addProperty("lat", point.latitude());
            one.addProperty("lon", point.longitude());
            one.add("altM", point.altitudeMetres().<JsonElement>map(HistoryVectors::number).orElse(JsonNull.INSTANCE));
            points.add(one);
        }
        json.add("points", points);
        JsonArray beats = new JsonArray();
        for (WorkoutTrack.Beat beat : track.heartRate()) {
            JsonObject one = new JsonObject();
            one.addProperty("epoch", beat.at().getEpochSecond());
            for (String name : new String[] {"bpm", "value", "heartRate", "hr"}) one.addProperty(name, beat.beatsPerMinute());
            beats.add(one);
        }
        json.add("heartRate", beats);
        return json;
    }

    private static JsonElement number(BigDecimal value) {
        return new JsonPrimitive(value);
    }

    private HistoryVectors() {}
}
