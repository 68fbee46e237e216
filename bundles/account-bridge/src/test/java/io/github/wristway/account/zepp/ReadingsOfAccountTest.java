package io.github.wristway.account.zepp;

import static io.github.wristway.account.web.ScriptedService.answers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.account.web.ScriptedService.Line;
import io.github.wristway.account.web.ScriptedService;
import io.github.wristway.gateway.account.AccountHistory;
import io.github.wristway.gateway.account.AccountReadings;
import io.github.wristway.gateway.base.AccountRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Series;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stress and oxygen that the account keeps, asked for and read. */
class ReadingsOfAccountTest {
    private static final String EVENTS = "GET /users/7000000001/events";
    private static final Instant FROM = Instant.parse("2024-03-10T00:00:00Z");
    private static final Instant TO = Instant.parse("2024-03-12T00:00:00Z");
    private static final Line NONE = answers(200, "{\"items\":[]}");

    private Stage stage;
    private AccountHistory history;

    @BeforeEach
    void signIn() throws IOException, WristwayException {
        stage = new Stage();
        stage.configure("timezone", "Europe/Berlin");
        history = stage.bridge.history(stage.signIn());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** The first question is for stress, the second for oxygen. */
    private List<AccountReadings> readings(Line stress, Line oxygen) throws WristwayException {
        stage.service.on(EVENTS, stress, oxygen);
        return history.readings(FROM, TO);
    }

    private static Line items(String... items) {
        return answers(200, "{\"items\":[" + String.join(",", items) + "]}");
    }

    private static long at(int minute) {
        return FROM.plusSeconds(60L * minute).toEpochMilli();
    }

    private static String point(int minute, int value) {
        return "{\\\"time\\\":" + at(minute) + ",\\\"value\\\":" + value + "}";
    }

    private static String stress(String more, String... points) {
        return "{\"timestamp\":" + at(1) + ",\"data\":\"[" + String.join(",", points) + "]\"" + more + "}";
    }

    private static String click(int minute, String extra) {
        return "{\"subType\":\"click\",\"timestamp\":" + at(minute) + ",\"extra\":" + extra + "}";
    }

    @Test
    void stressComesWithItsMinutesAndItsDevice() throws WristwayException {
        String both = stress(",\"deviceId\":\"C0FFEE000001\"", point(5, 40), point(7, 0), point(7, 55), point(8, 101), point(-1, 30), point(2 * 1440, 30));
        assertEquals(List.of(new AccountReadings("C0FFEE000001", new Series(Metric.STRESS, FROM.plusSeconds(300), new int[] {40, Series.NONE, 0}))),
                     readings(items(both), NONE));
        List<String> asked = stage.service.heard.stream().filter(request -> request.line().equals(EVENTS)).map(ScriptedService.Request::query).toList();
        String rest = "&from=" + at(-1440) + "&to=" + at(3 * 1440) + "&timeZone=Europe%2FBerlin&limit=1000";
        assertEquals(List.of("eventType=all_day_stress" + rest, "eventType=blood_oxygen" + rest), asked);
        assertEquals("web", stage.service.last(EVENTS).header("appplatform"));
        assertEquals("com.xiaomi.hm.health", stage.service.last(EVENTS).header("appname"));
    }

    @Test
    void ofOxygenOnlySingleMeasurementsCome() throws WristwayException {
        Line oxygen = items(click(3, "\"{\\\"spo2\\\":97}\""), click(9, "{\"spo2\":95}"),
                            "{\"subType\":\"odi\",\"timestamp\":" + at(4) + ",\"odi\":1.5,\"score\":90}",
                            "{\"subType\":\"osa_event\",\"timestamp\":" + at(5) + ",\"extra\":{\"spo2_decrease\":6}}");
        assertEquals(List.of(new AccountReadings("", Series.of(Metric.OXYGEN, FROM.plusSeconds(180), 97)),
                             new AccountReadings("", Series.of(Metric.OXYGEN, FROM.plusSeconds(540), 95))), readings(NONE, oxygen));
    }

    @Test
    void aBrokenEventDoesNotTakeTheOthersWithIt() throws WristwayException {
        Line stress = items("{\"data\":\"[[[\"}", "{}", "{\"data\":{}}", "7", "{\"data\":[{\"time\":\"never\",\"value\":3},5]}", stress("", point(5, 40)));
        Line oxygen = items(click(3, "\"no JSON\""), click(4, "{\"spo2\":0}"), click(5, "{\"spo2\":4294967392}"), "{\"subType\":\"click\"}",
                            click(9, "{\"spo2\":95}"));
        assertEquals(List.of(Metric.STRESS, Metric.OXYGEN), readings(stress, oxygen).stream().map(one -> one.series().metric()).toList());
    }

    @Test
    void afterAFullAnswerEachDayIsAskedForAndNothingComesTwice() throws WristwayException {
        Line full = items(Stream.generate(() -> "{}").limit(1000).toArray(String[]::new));
        Line day = items(stress("", point(5, 40)));
        stage.service.on(EVENTS, full, day, day, day, day, NONE);
        assertEquals(1, history.readings(FROM, TO).size());
        assertEquals(1 + 4 + 1, stage.service.count(EVENTS));
    }

    @Test
    void anAccountWithoutAPastHasNoneAndAServiceWithoutTheCallSaysSo() throws WristwayException {
        assertTrue(readings(NONE, NONE).isEmpty());
        assertThrows(AccountRefused.class, () -> readings(answers(404, "{}"), NONE));
    }
}
