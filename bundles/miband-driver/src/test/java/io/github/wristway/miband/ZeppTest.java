package io.github.wristway.miband;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.Live;
import io.github.wristway.gateway.device.Rebooting;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.miband.huami2021.Endpoint;
import io.github.wristway.miband.huami2021.Message;
import io.github.wristway.miband.huami2021.ZeppBattery;
import io.github.wristway.miband.huami2021.ZeppOrder;
import io.github.wristway.miband.huami2021.ZeppSetting;
import io.github.wristway.miband.huami2021.ZeppSteps;
import io.github.wristway.miband.talk.Characteristic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Band 7 that has let us in. Configuration, heart rate and battery want to be encrypted, finding and steps do not. */
class ZeppTest {
    private static final Message REQUEST = new Message(Endpoint.SERVICES, Bytes.ofHex("03"));
    private static final Message LIST = new Message(Endpoint.SERVICES, Bytes.ofHex("040500" + "0a0001" + "160000" + "1a0000" + "1d0001" + "290001"));
    private static final String HEARD_72 = "HEART_RATE 0048";

    private final Scene scene = new Scene();
    private final ScriptedBand band = scene.band;
    private final ScriptedExchange exchange = new ScriptedExchange().letsIn(band);
    private final List<String> request = exchange.openly(REQUEST);

    private void lists(Message list) {
        ScriptedExchange.answer(band, request, exchange.told(list));
    }

    @Test
    void offersNeitherResetNorReboot() throws WristwayException {
        Session session = open();
        assertEquals(Optional.empty(), session.capability(Resetting.class));
        assertEquals(Optional.empty(), session.capability(Rebooting.class));
        assertEquals(List.of(), told(), "nothing is asked before somebody needs it");
    }

    @Test
    void tellsAboutItselfOnce() throws WristwayException {
        band.holds(Characteristic.SERIAL, Bytes.ofHex("37")).holds(Characteristic.SOFTWARE, Bytes.ofHex("56322e302e302e34"));
        lists(LIST);
        ScriptedExchange.answer(band, exchange.secretly(ZeppOrder.TELL_BATTERY.message()),
                exchange.toldSecretly(new Message(Endpoint.BATTERY, Bytes.ofHex("040f3000e0070b1a12232c04e0070b1a172b3b0464"))));
        Session session = open();
        assertEquals(new Session.Details(Optional.of("7"), Optional.of("V2.0.0.4"), Optional.empty(), Optional.of(48)), session.details());
        int before = band.events.size();
        session.details();
        assertEquals(before, band.events.size());
    }

    @Test
    void tellsAboutItselfWithoutABatteryToo() throws WristwayException {
        lists(new Message(Endpoint.SERVICES, Bytes.ofHex("040000")));
        assertEquals(Optional.empty(), open().details().batteryPercent());
    }

    @Test
    void isFound() throws WristwayException {
        lists(LIST);
        List<String> find = exchange.openly(ZeppOrder.FIND.message());
        List<String> stop = exchange.openly(ZeppOrder.STOP_FINDING.message());
        open().capability(Alerting.class).orElseThrow().find(Duration.ofSeconds(5));
        assertEquals(joined(request, find, stop), told());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"0601, CONFIRMED", "'', SENT", "0605, RequestRefused", "06, MalformedMessage"})
    void isMadeDiscoverable(String answer, String outcome) throws WristwayException {
        lists(LIST);
        List<String> set = exchange.secretly(ZeppSetting.DISCOVERABLE.switched(true));
        if (!answer.isEmpty()) {
            ScriptedExchange.answer(band, set, exchange.toldSecretly(new Message(Endpoint.CONFIGURATION, Bytes.ofHex(answer))));
        }
        Settings settings = open().capability(Settings.class).orElseThrow();
        assertEquals(outcome, outcome(settings));
        assertEquals(joined(request, set), told());
    }

    private static String outcome(Settings settings) {
        try {
            return settings.write("discoverable", "on").name();
        } catch (RequestRefused | MalformedMessage e) {
            return e.getClass().getSimpleName();
        } catch (WristwayException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void hasNoOtherSettings() throws WristwayException {
        Settings settings = open().capability(Settings.class).orElseThrow();
        assertThrows(InvalidRequest.class, () -> settings.write("goal", "8000"));
        assertThrows(InvalidRequest.class, () -> settings.write("discoverable", "perhaps"));
        assertEquals(List.of(), told());
    }

    @Test
    void isNotToldWhatItHasNoPartFor() throws WristwayException {
        lists(new Message(Endpoint.SERVICES, Bytes.ofHex("040100160000")));
        Settings settings = open().capability(Settings.class).orElseThrow();
        assertThrows(Unsupported.class, () -> settings.write("discoverable", "on"));
        assertEquals(request, told());
    }

    @Test
    void isNotToldInTheDark() throws WristwayException {
        Settings settings = open().capability(Settings.class).orElseThrow();
        assertThrows(NoAnswer.class, () -> settings.write("discoverable", "on")); // not SENT: it was not
        assertEquals(request, told());
    }

    @Test
    void isWatchedAndRestsAfterwards() throws WristwayException {
        lists(LIST);
        List<String> rate = exchange.secretly(ZeppOrder.HEART_RATE_ON.message());
        List<String> steps = exchange.openly(ZeppOrder.STEPS_ON.message());
        List<String> heard = new ArrayList<>(List.of("HEART_RATE 0000"));
        heard.addAll(exchange.told(new Message(Endpoint.STEPS, Bytes.ofHex("07" + "0c4c0000001f00000001000000"))));
        heard.add(HEARD_72);
        ScriptedExchange.answer(band, steps, heard);
        List<String> goOn = exchange.secretly(ZeppOrder.HEART_RATE_GO_ON.message());
        List<String> rateOff = exchange.secretly(ZeppOrder.HEART_RATE_OFF.message());
        List<String> stepsOff = exchange.openly(ZeppOrder.STEPS_OFF.message());
        Diary diary = new Diary();
        open().capability(Live.class).orElseThrow().watch(Duration.ofSeconds(20), diary);
        assertEquals(List.of("76 steps", "72 bpm"), diary.notes);
        assertEquals(joined(request, rate, steps, goOn, rateOff, stepsOff), told());
        assertEquals("stop HEART_RATE", band.events.get(band.events.size() - 1));
    }

    @Test
    void aLinkLostWhileWatchingIsALostLink() throws WristwayException {
        lists(LIST);
        band.hangsUpAfterSilenceOf(Duration.ofMillis(500));
        Live live = open().capability(Live.class).orElseThrow();
        assertThrows(LinkLost.class, () -> live.watch(Duration.ofSeconds(20), new Diary()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"steps, 0d, 07", "steps, 16, 070c4c", "steps, 16, 060100", "battery, 29, 04", "battery, 29, 030f30", "setting, 0a, 06", "setting, 0a, 0501"})
    void refusesWhatIsNone(String what, String endpoint, String payload) {
        Message message = new Message(Integer.parseInt(endpoint, 16), Bytes.ofHex(payload));
        assertThrows(MalformedMessage.class, () -> {
            switch (what) {
                case "steps" -> ZeppSteps.decode(message);
                case "battery" -> ZeppBattery.decode(message);
                default -> ZeppSetting.status(message);
            }
        });
    }

    @Test
    void switchesAsDescribed() {
        assertEquals(new Message(0x000a, Bytes.ofHex("050b010001020b01")), ZeppSetting.DISCOVERABLE.switched(true));
        assertEquals(new Message(0x000a, Bytes.ofHex("050b010001020b00")), ZeppSetting.DISCOVERABLE.switched(false));
    }

    private static final class Diary implements Live.Listener {
        final List<String> notes = new ArrayList<>();

        @Override
        public void heartRate(int beatsPerMinute) {
            notes.add(beatsPerMinute + " bpm");
        }

        @Override
        public void steps(long today) {
            notes.add(today + " steps");
        }

        @Override
        public boolean enough() {
            return false;
        }
    }

    @SafeVarargs
    private static List<String> joined(List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) all.addAll(part);
        return all;
    }

    /** What we wrote after we were let in. */
    private List<String> told() {
        List<String> chunks = band.events.stream().filter(event -> event.startsWith("write MODERN_WRITE")).toList();
        ScriptedExchange beginning = new ScriptedExchange();
        int handshake = beginning.openly(beginning.hello).size() + beginning.openly(beginning.proof).size();
        return chunks.subList(handshake, chunks.size());
    }

    private Session open() throws WristwayException {
        return scene.driver.open(scene.approach("mi7", new Credential.Known(ScriptedExchange.KEY)));
    }
}
