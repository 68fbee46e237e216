package io.github.wristway.miband.use;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Live;
import io.github.wristway.miband.Day;
import io.github.wristway.miband.OneScene;
import io.github.wristway.miband.ScriptedBand;
import io.github.wristway.miband.talk.Characteristic;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveTest {
    private static final String ON = "write HEART_RATE_ORDER 150101";
    private static final String OFF = "write HEART_RATE_ORDER 150100";
    private static final String GO_ON = "write HEART_RATE_ORDER 16";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Day day = Day.with("mi4");
    private final ScriptedBand band = day.band;

    @ParameterizedTest
    @ValueSource(strings = {"mi2", "mi3", "mi4", "mi5", "amazfit5"})
    void watchesHeartAndSteps(String model) throws WristwayException {
        Day any = Day.with(model);
        any.band.holds(Characteristic.STEPS, Bytes.ofHex("0c4c0000001f00000001000000"));
        any.band.answers(ON, "HEART_RATE 0048", "HEART_RATE 0000", "HEART_RATE 004a");
        any.band.answers("read STEPS", "STEPS 0c4d0000001f00000001000000");
        any.opened(Live.class).watch(MINUTE, any.listener(4));
        assertEquals(List.of("listen HEART_RATE", "write HEART_RATE_ORDER 150200", OFF, ON, "listen STEPS", "read STEPS", "steps 76",
                             "heart rate 72", "heart rate 74", "steps 77", OFF, "stop HEART_RATE", "stop STEPS"), any.done());
    }

    @Test
    void aBandWithoutASensorTellsStepsOnly() throws WristwayException {
        Day hrx = Day.with("hrx");
        hrx.opened(Live.class).watch(MINUTE, hrx.listener(1));
        assertEquals(List.of("listen STEPS", "stop STEPS"), hrx.done());
    }

    @Test
    void aBand1STellsHeartAndSteps() throws WristwayException {
        OneScene one = OneScene.withBand1S().ofOurs();
        one.band.answers(ON, "HEART_RATE 0646", "HEART_RATE 0600").answers("write ONE_CONTROL 0301", "ONE_STEPS 0500");
        Live live = one.opened(Live.class);
        int opened = one.band.events.size();
        live.watch(MINUTE, Day.listener(one.band, 2));
        assertEquals(List.of("listen HEART_RATE", "write HEART_RATE_ORDER 150200", OFF, ON, "listen ONE_STEPS", "write ONE_CONTROL 0301",
                             "heart rate 70", "steps 5", OFF, "stop HEART_RATE", "write ONE_CONTROL 0300", "stop ONE_STEPS"),
                     one.band.events.subList(opened, one.band.events.size()));
    }

    @Test
    void aBand1SIsStartedAgainAndAgain() throws WristwayException {
        OneScene one = OneScene.withBand1S().ofOurs();
        one.opened(Live.class).watch(Duration.ofSeconds(30), Day.listener(one.band, 1));
        assertEquals(3, Collections.frequency(one.band.events, ON));
        assertEquals(0, Collections.frequency(one.band.events, GO_ON));
    }

    @Test
    void aBand1TellsStepsOnly() throws WristwayException {
        OneScene one = OneScene.withBand1().ofOurs();
        one.band.holds(Characteristic.ONE_STEPS, Bytes.ofHex("0400"));
        Live live = one.opened(Live.class);
        int opened = one.band.events.size();
        live.watch(Duration.ofSeconds(20), Day.listener(one.band, 9));
        assertEquals(List.of("listen ONE_STEPS", "write ONE_CONTROL 0301", "read ONE_STEPS", "steps 4", "write ONE_CONTROL 0300",
                             "stop ONE_STEPS"), one.band.events.subList(opened, one.band.events.size()));
    }

    @ParameterizedTest(name = "{0} s")
    @CsvSource({"1, 0", "11, 0", "12, 1", "30, 2", "61, 5"})
    void goesOnAsLongAsSomebodyWatchesAndNoLonger(int seconds, int kept) throws WristwayException {
        Live live = day.opened(Live.class);
        Instant before = day.scene.time.now();
        live.watch(Duration.ofSeconds(seconds), day.listener(1));
        assertEquals(Duration.ofSeconds(seconds), Duration.between(before, day.scene.time.now()));
        assertEquals(kept, Collections.frequency(day.done(), GO_ON));
        assertFalse(day.done().toString().contains("heart rate "), "what is not measured is not told");
    }

    @Test
    void asksEverySecondWhetherItIsEnough() throws WristwayException {
        int[] asked = {0};
        day.opened(Live.class).watch(Duration.ofSeconds(30), new Live.Listener() {
            @Override
            public void heartRate(int beatsPerMinute) {}

            @Override
            public void steps(long today) {}

            @Override
            public boolean enough() {
                return asked[0]++ >= 30;
            }
        });
        assertTrue(asked[0] >= 30, () -> "asked " + asked[0] + " times");
    }

    @Test
    void whoHasEnoughAlreadyStartsNothing() throws WristwayException {
        day.opened(Live.class).watch(MINUTE, day.listener(0));
        assertEquals(List.of(), day.done());
    }

    @Test
    void aLostLinkIsAFailureAndNobodyIsToldToStop() throws WristwayException {
        Live live = day.opened(Live.class);
        band.hangsUpAfterSilenceOf(Duration.ofMillis(500));
        LinkLost lost = assertThrows(LinkLost.class, () -> live.watch(MINUTE, day.listener(1)));
        assertEquals(0, lost.getSuppressed().length, "nobody even tried");
        assertEquals(ON, last("write HEART_RATE_ORDER"));
    }

    @Test
    void theSensorRestsAlsoIfSomebodyStopsUs() throws WristwayException {
        Live live = day.opened(Live.class);
        band.interruptsOn(GO_ON);
        assertThrows(Cancelled.class, () -> live.watch(MINUTE, day.listener(1)));
        assertTrue(Thread.interrupted(), "whoever asked us to stop still finds the flag");
        assertEquals(List.of(GO_ON, OFF, "stop HEART_RATE", "stop STEPS"), end(4));
    }

    @Test
    void theSensorRestsAlsoAfterGarbage() throws WristwayException {
        Live live = day.opened(Live.class);
        band.answers(ON, "HEART_RATE 004800");
        assertThrows(MalformedMessage.class, () -> live.watch(MINUTE, day.listener(1)));
        assertEquals(List.of(OFF, "stop HEART_RATE", "stop STEPS"), end(3));
    }

    @Test
    void theSensorRestsAlsoIfTheListenerBreaks() throws WristwayException {
        Live live = day.opened(Live.class);
        band.answers(ON, "HEART_RATE 0048");
        Live.Listener broken = new Live.Listener() {
            @Override
            public void heartRate(int beatsPerMinute) {
                throw new IllegalStateException("full");
            }

            @Override
            public void steps(long today) {}

            @Override
            public boolean enough() {
                return false;
            }
        };
        assertThrows(IllegalStateException.class, () -> live.watch(MINUTE, broken));
        assertEquals(List.of(OFF, "stop HEART_RATE", "stop STEPS"), end(3));
    }

    @Test
    void aBandThatRefusesIsAFailure() throws WristwayException {
        Live live = day.opened(Live.class);
        band.refuses(ON);
        assertThrows(RequestRefused.class, () -> live.watch(MINUTE, day.listener(1)));
        assertEquals(List.of(ON, OFF, "stop HEART_RATE"), end(3)); // steps were not listened to yet
    }

    private List<String> end(int howMany) {
        return band.events.subList(band.events.size() - howMany, band.events.size());
    }

    private String last(String beginning) {
        return day.done().stream().filter(event -> event.startsWith(beginning)).reduce((one, later) -> later).orElseThrow();
    }
}
