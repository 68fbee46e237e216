package io.github.wristway.miband.newer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.gateway.device.Live;
import io.github.wristway.gateway.device.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a newer band is good for from day to day. */
class XiaomiUseTest {
    private static final String INFO = "08021002";
    private static final String BATTERY = "08021001";
    private static final String LIVE_ON = "0808102d";
    private static final String LIVE_OFF = "0808102e";
    private static final String FIND = "0802101222022800";
    private static final String FOUND = "0802101222022801";
    private static final Duration AWHILE = Duration.ofSeconds(30);

    private final NewerScene scene = new NewerScene();
    private final ScriptedLine line = scene.lineThatLeadsIn();

    @Test
    void tellsAboutItselfWithoutWhatDoesNotPrint() throws WristwayException {
        line.answers(INFO, "0802100222261a240a0f31323334352f41345a5830303030311206322e332e39331a0022074d323334354231")
                .answers(BATTERY, "08021001220812060a0408551002");
        assertEquals(new Session.Details(Optional.of("12345/A4ZX00001"), Optional.of("2.3.93"), Optional.of("M2345B1"), Optional.of(85)),
                     scene.open().details());
    }

    @Test
    void tellsNothingAboutItselfIfItIsSilentOrTalksNonsense() throws WristwayException {
        line.answers(INFO, "0802100222051a030a011b").answers(BATTERY, "08021001220812060a0408651002");
        assertEquals(new Session.Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), scene.open().details());
    }

    @Test
    void reportsAreToldAndARateUpToTenIsNone() throws WristwayException {
        line.answers(LIVE_ON, "0808102f5208ba020508e807200a", "0802104f22058a03021002", "0808102f5208ba020508e907204b", "0808102f5207ba020408001000");
        List<String> told = watch(Duration.ofSeconds(3));
        assertEquals(List.of("steps 1000", "rate 75", "steps 1001", "steps 0"), told);
        assertEquals(LIVE_OFF, last());
    }

    @Test
    void isAskedAgainWhileSomebodyWatches() throws WristwayException {
        watch(AWHILE);
        assertEquals(List.of(LIVE_ON, LIVE_ON, LIVE_ON, LIVE_OFF), line.events.subList(4, line.events.size()));
    }

    @Test
    void vibratesAsLongAsItShould() throws WristwayException {
        Alerting alerting = scene.opened(Alerting.class);
        Instant start = scene.time.now();
        alerting.find(AWHILE);
        assertEquals(AWHILE, Duration.between(start, scene.time.now()));
        assertEquals(List.of(FIND, FOUND), line.events.subList(4, line.events.size()));
    }

    @Test
    void stopsWhenItsWearerHasFoundIt() throws WristwayException {
        line.answers(FIND, "08021012a00600", FOUND);
        Alerting alerting = scene.opened(Alerting.class);
        Instant start = scene.time.now();
        alerting.find(AWHILE);
        assertEquals(start, scene.time.now());
    }

    @Test
    void saysThatItKnowsNoSearch() throws WristwayException {
        line.answers(FIND, "08021012a00601");
        Alerting alerting = scene.opened(Alerting.class);
        RequestRefused refused = assertThrows(RequestRefused.class, () -> alerting.find(AWHILE));
        assertEquals("the band refuses the search (error 1)", refused.getMessage());
        assertEquals(FOUND, last());
    }

    @Test
    void vibratesSomeTimes() throws WristwayException {
        scene.opened(Alerting.class).vibrate(2);
        assertEquals(List.of(FIND, FOUND, FIND, FOUND), line.events.subList(4, line.events.size()));
    }

    @Test
    void aLostLinkEndsTheWatching() throws WristwayException {
        line.hangsUpOn(LIVE_ON);
        Live live = scene.opened(Live.class);
        assertThrows(LinkLost.class, () -> live.watch(AWHILE, new Notes(new ArrayList<>())));
    }

    private List<String> watch(Duration howLong) throws WristwayException {
        List<String> told = new ArrayList<>();
        scene.opened(Live.class).watch(howLong, new Notes(told));
        return told;
    }

    private String last() {
        return line.events.get(line.events.size() - 1);
    }

    private record Notes(List<String> told) implements Live.Listener {
        @Override
        public void heartRate(int beatsPerMinute) {
            told.add("rate " + beatsPerMinute);
        }

        @Override
        public void steps(long today) {
            told.add("steps " + today);
        }

        @Override
        public boolean enough() {
            return false;
        }
    }
}
