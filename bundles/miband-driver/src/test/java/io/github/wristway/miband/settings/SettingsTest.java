package io.github.wristway.miband.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.gateway.device.Settings.Taken;
import io.github.wristway.miband.Day;
import io.github.wristway.miband.ScriptedBand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String NOTICE_ON = "write CONFIGURATION 06060001";

    private final Day day = Day.with("mi5");
    private final ScriptedBand band = day.band;

    /** What is not a captured answer keeps to the facts: the command, its sub-command if it has many, and 01. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        goal-notice       | on                       | 06060001               | 1006060001
        alarm1            | 06:30,weekdays           | 0280061e1f             | 100201
        alarm10           | 23:59,once               | 0289173b80             | 100201
        alarm2            | off                      | 0201000000             | 100201
        alarm3            | 00:00,sun,mon            | 0282000041             | 100201
        do-not-disturb    | 22:00-07:00              | 098116000700           | 100901
        night-mode        | sunset                   | 1a02                   | 101a01
        lift-to-light     | 06:05-04:03              | 0605000106050403       | 1006050001
        stress            | on                       | fe060001               | 10fe060001
        idle-warning      | 60min,09:00-12:00,13:00-18:00 | 08013c0009000c000d001200 | 100801
        heart-rate-alert  | 150                      | 061a000196             | 10061a0001
        language          | en_US                    | 061700656e5f5553       | 1006170001
        date-pattern      | dd/MM/yyyy               | 061e0064642f4d4d2f79797979 | 10061e0001
        """)
    void theBandSaysYes(String name, String value, String message, String answer) throws WristwayException {
        band.answers("write CONFIGURATION " + message, "CONFIGURATION " + answer);
        assertEquals(Taken.CONFIRMED, day.opened(Settings.class).write(name, value));
        assertEquals(List.of("listen CONFIGURATION", "write CONFIGURATION " + message), day.done());
    }

    @Test
    void pagesOfABand2() throws WristwayException {
        Day two = Day.with("mi2");
        two.band.answers("write CONFIGURATION 0a3f00000102030405", "CONFIGURATION 100a01");
        assertEquals(Taken.CONFIRMED, two.opened(Settings.class).write("pages", "steps,distance,energy,heart-rate,battery"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        goal                | 8000  | listen USER, write USER 100000401f0000, stop USER
        wear-side           | right | listen USER, write USER 20000082, stop USER
        profile             | female,1990-05-17,170cm,65.5kg | listen USER, write USER 4f0000c607051101aa002c3301000000, stop USER
        heart-rate-interval | 10    | write HEART_RATE_ORDER 140a
        heart-rate-interval | off   | write HEART_RATE_ORDER 1400
        heart-rate-in-sleep | on    | write HEART_RATE_ORDER 150001
        time                | now   | write CLOCK e807060f0c000006000008
        """)
    void someAreOnlySent(String name, String value, String events) throws WristwayException {
        assertEquals(Taken.SENT, day.opened(Settings.class).write(name, value));
        assertEquals(List.of(events.split(", ")), day.done());
    }

    @Test
    void theClockIsSetWithSummerTimeAndWithout() throws WristwayException {
        day.opened(Settings.class).write("time", "now");
        assertEquals(List.of("write CLOCK e807060f0c000006000008"), day.done(), "noon in Berlin, two hours ahead");
        day.scene.time.pass(Duration.between(day.scene.time.now(), Instant.parse("2024-12-15T10:00:00Z")));
        day.opened(Settings.class).write("time", "now");
        assertEquals(List.of("write CLOCK e8070c0f0b000007000004"), day.done(), "eleven, one hour ahead");
    }

    @Test
    void theBandSaysNo() throws WristwayException {
        Settings settings = day.opened(Settings.class);
        band.answers(NOTICE_ON, "CONFIGURATION 1006060004");
        RequestRefused refused = assertThrows(RequestRefused.class, () -> settings.write("goal-notice", "on"));
        assertTrue(refused.getMessage().contains("goal-notice") && refused.getMessage().contains("0x04"), refused.getMessage());
    }

    /** Answers to another setting, half ones, other messages, and the right one that comes last. */
    @Test
    void whatAnswersSomethingElseIsPassedOver() throws WristwayException {
        Settings settings = day.opened(Settings.class);
        band.answers(NOTICE_ON, "CONFIGURATION 1006050001", "CONFIGURATION 100601", "CONFIGURATION 10060601", "CONFIGURATION 100201",
                     "CONFIGURATION 8001c00001000000", "CONFIGURATION 10", "CONFIGURATION 100606000101", "CONFIGURATION 1006060001");
        assertEquals(Taken.CONFIRMED, settings.write("goal-notice", "on"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1006050001", "100601", "10060601", "100606000101"})
    void anotherAnswerIsNone(String other) throws WristwayException {
        Settings settings = day.opened(Settings.class);
        band.answers(NOTICE_ON, "CONFIGURATION " + other);
        Instant before = day.scene.time.now();
        NoAnswer silent = assertThrows(NoAnswer.class, () -> settings.write("goal-notice", "on"));
        assertTrue(silent.getMessage().contains("goal-notice"), silent.getMessage());
        assertEquals(Duration.ofSeconds(10), Duration.between(before, day.scene.time.now()));
    }

    @Test
    void anAnswerThatComesTooLateIsNotTakenForTheNextOne() throws WristwayException {
        Settings settings = day.opened(Settings.class);
        assertThrows(NoAnswer.class, () -> settings.write("units", "metric"));
        band.answers(NOTICE_ON, "CONFIGURATION 1006030004", "CONFIGURATION 1006060001");
        assertEquals(Taken.CONFIRMED, settings.write("goal-notice", "on"));
    }

    @Test
    void aLinkThatBreaksBeforeTheAnswerIsAFailure() throws WristwayException {
        Settings settings = day.opened(Settings.class);
        band.hangsUpAfterSilenceOf(Duration.ofSeconds(3));
        assertThrows(LinkLost.class, () -> settings.write("goal-notice", "on"));
    }

    @Test
    void itStopsListeningForTheWearerAlsoIfSomebodyStopsUs() throws WristwayException {
        Settings settings = day.opened(Settings.class);
        band.interruptsOn("listen USER");
        assertThrows(Cancelled.class, () -> settings.write("goal", "8000"));
        assertTrue(Thread.interrupted());
        assertEquals(List.of("listen USER", "stop USER"), day.done());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        colour      | red
        clock-face  | time
        goal        | 0
        goal        | 60000
        alarm11     | off
        alarm1      | 25:00,once
        alarm1      | 06:30
        alarm1      | 06:30,friday
        clock       | 24H
        profile     | female,1990-02-30,170cm,65.5kg
        profile     | female,2090-01-01,170cm,65.5kg
        profile     | female,1990-05-17,170,65
        profile     | female,1990-05-17,170cm,65.55kg
        time        | later
        heart-rate-interval | 121
        """)
    void whatMakesNoSenseIsNotSent(String name, String value) throws WristwayException {
        Settings settings = day.opened(Settings.class);
        assertThrows(InvalidRequest.class, () -> settings.write(name, value));
        assertEquals(List.of(), day.done());
    }
}
