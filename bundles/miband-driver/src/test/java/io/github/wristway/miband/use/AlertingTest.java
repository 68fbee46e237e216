package io.github.wristway.miband.use;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.miband.Day;
import io.github.wristway.miband.Scene;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.OpenConfigLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertingTest {
    private static final String VIBRATE = "write ALERT_LEVEL 03";
    private static final String STILL = "write ALERT_LEVEL 00";
    private static final Duration AWHILE = Duration.ofSeconds(10);

    @ParameterizedTest(name = "{0} {1} times")
    @CsvSource(delimiter = '|', textBlock = """
        mi2 | 3   | write ALERT_LEVEL ff2c01bc0203, write ALERT_LEVEL 00                              | 3
        mi2 | 300 | write ALERT_LEVEL ff2c01bc02ff, write ALERT_LEVEL ff2c01bc022d, write ALERT_LEVEL 00 | 300
        mi2 | 0   | write ALERT_LEVEL 00                                                              | 0
        hrx | 2   | write ALERT_LEVEL 03, write ALERT_LEVEL 03, write ALERT_LEVEL 00                  | 8
        mi3 | 1   | write ALERT_LEVEL 03, write ALERT_LEVEL 00                                        | 4
        mi5 | 2   | write ALERT_LEVEL 03, write ALERT_LEVEL 03, write ALERT_LEVEL 00                  | 8
        """)
    void vibratesSomeTimes(String model, int times, String events, int seconds) throws WristwayException {
        Day day = Day.with(model);
        Alerting alerting = day.opened(Alerting.class);
        Instant before = day.scene.time.now();
        alerting.vibrate(times);
        assertEquals(List.of(events.split(", ")), day.done());
        assertEquals(Duration.ofSeconds(seconds), Duration.between(before, day.scene.time.now()));
    }

    @Test
    void aBand2IsFoundLikeTheOthers() throws WristwayException {
        Day day = Day.with("mi2");
        day.opened(Alerting.class).find(AWHILE);
        assertEquals(List.of(VIBRATE, VIBRATE, VIBRATE, STILL), day.done());
    }

    @Test
    void itKeepsStillAlsoIfSomebodyStopsUs() throws WristwayException {
        Day day = Day.with("mi4");
        Alerting alerting = day.opened(Alerting.class);
        day.band.interruptsOn(VIBRATE);
        assertThrows(Cancelled.class, () -> alerting.find(AWHILE));
        assertTrue(Thread.interrupted());
        assertEquals(List.of(VIBRATE, STILL), day.done());
    }

    @Test
    void nobodyIsToldToKeepStillOnALostLink() throws WristwayException {
        Day day = Day.with("mi4");
        Alerting alerting = day.opened(Alerting.class);
        day.band.hangsUpAfterSilenceOf(Duration.ofSeconds(2));
        assertThrows(LinkLost.class, () -> alerting.find(AWHILE));
        assertEquals(List.of(VIBRATE), day.done());
    }

    @Test
    void aBandThatVibratesOnlyForCallsIsCalled() throws WristwayException {
        Scene scene = new Scene();
        Conversation band = new Conversation("the band", scene.band, scene.time);
        Alerting alerting = Noticing.BY_CALL.of(band, new OpenConfigLine(band));
        alerting.find(AWHILE);
        assertEquals(List.of("write CHUNKED 0000000300000000005772697374776179000000", "write CHUNKED 00800102", "write CHUNKED 00c000030300000000"),
                     scene.band.events);
        alerting.vibrate(2);
        assertEquals(3, Collections.frequency(scene.band.events, "write CHUNKED 00c000030300000000"));
        assertFalse(scene.band.events.contains(VIBRATE));
        assertEquals(Instant.parse("2024-06-15T10:00:15Z"), scene.time.now());
    }
}
