package io.github.wristway.miband.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.gateway.device.Capability;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.gateway.device.Resetting.Reply;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.miband.Scene;
import io.github.wristway.miband.ScriptedBand;
import io.github.wristway.miband.ScriptedExchange;
import io.github.wristway.miband.huami2021.Endpoint;
import io.github.wristway.miband.huami2021.Message;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.WrappedConfigLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Band 6 is told after the key exchange. */
class ModernOrdersTest {
    private static final Message RESET = ScriptedExchange.old("01060b0001");
    private static final Message DONE = ScriptedExchange.old("0110060b0001");

    private final Scene scene = new Scene();
    private final ScriptedBand band = scene.band;
    private final ScriptedExchange exchange = new ScriptedExchange().letsIn(band);
    private final List<String> reset = exchange.secretly(RESET);

    @BeforeEach
    void tellsItsFirmware() {
        band.holds(Characteristic.SOFTWARE, Bytes.ofHex("56312e302e342e3338")); // V1.0.4.38
    }

    @Test
    void resetsInAnEncryptedMessageOnce() throws WristwayException {
        ScriptedExchange.answer(band, reset, exchange.toldSecretly(DONE));
        assertEquals(Reply.CONFIRMED, resetting().reset());
        assertEquals(reset, written());
        assertTrue(band.events.get(band.events.size() - 1).startsWith("write MODERN_NOTIFY 0400660101"), band.events::toString);
        assertEquals(0, Collections.frequency(band.events, "listen CONFIGURATION"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        openly                  | plain
        from another endpoint   | elsewhere
        to another setting      | other
        what starts with no 01  | unwrapped
        damaged                 | damaged
        a chunk counts wrong    | counted
        without its first chunk | headless
        nothing but an ack      | ack
        another's ack           | foreign
        nothing                 | nothing
        """)
    void whatIsNoAnswerToTheResetIsNone(String name, String what) throws WristwayException {
        List<String> answer = new ArrayList<>(switch (what) {
            case "plain" -> exchange.told(DONE);
            case "elsewhere" -> exchange.toldSecretly(new Message(Endpoint.CONFIGURATION, DONE.payload()));
            case "other" -> exchange.toldSecretly(ScriptedExchange.old("011006010001"));
            case "unwrapped" -> exchange.toldSecretly(ScriptedExchange.old("0010060b0001"));
            case "ack" -> List.of("MODERN_NOTIFY 0400030101");
            case "foreign" -> List.of("MODERN_NOTIFY 0400770109", "MODERN_NOTIFY 04");
            case "nothing" -> List.of();
            default -> exchange.toldSecretly(DONE);
        });
        if (what.equals("damaged")) answer.set(1, answer.get(1).substring(0, answer.get(1).length() - 2) + "00");
        if (what.equals("counted")) answer.set(1, answer.get(1).replace("0e006601", "0e006602"));
        if (what.equals("headless")) answer.remove(0);
        ScriptedExchange.answer(band, reset, answer);
        assertEquals(Reply.SILENT, resetting().reset());
        assertEquals(reset, written());
        boolean broken = List.of("damaged", "counted", "headless", "plain").contains(what);
        boolean none = List.of("ack", "foreign", "nothing").contains(what);
        assertEquals(broken || none ? 2 : 3, band.events.stream().filter(event -> event.startsWith("write MODERN_NOTIFY")).count());
    }

    @Test
    void anAnswerMayComeLateAndAmongOthers() throws WristwayException {
        List<String> answer = new ArrayList<>(exchange.told(exchange.publicKey)); // again
        answer.addAll(exchange.toldSecretly(ScriptedExchange.old("011006010001")));
        answer.add("MODERN_NOTIFY 0400030101");
        answer.add("MODERN_NOTIFY ff");
        answer.addAll(exchange.toldSecretly(DONE));
        ScriptedExchange.answer(band, reset, answer);
        assertEquals(Reply.CONFIRMED, resetting().reset());
    }

    @Test
    void aRefusedResetSaysWhatElseToDo() throws WristwayException {
        ScriptedExchange.answer(band, reset, exchange.toldSecretly(ScriptedExchange.old("0110060b0004")));
        assertTrue(assertThrows(Unsupported.class, resetting()::reset).remedy().contains("Settings → Factory reset"));
    }

    @Test
    void aLinkThatIsBrokenBeforeTheResetSendsNothing() throws WristwayException {
        band.hangsUpOn("read SOFTWARE");
        assertThrows(LinkLost.class, resetting()::reset);
        assertEquals(List.of(), written());
    }

    @Test
    void aYesCountsEvenIfTheLinkDropsBeforeItIsAcknowledged() throws WristwayException {
        ScriptedExchange.answer(band, reset, exchange.toldSecretly(DONE));
        band.hangsUpOn(ScriptedExchange.acknowledged(0x66, 1));
        assertEquals(Reply.CONFIRMED, resetting().reset());
    }

    @Test
    void aLinkLostAnywhereSendsTheResetAtMostOnce() throws WristwayException {
        ScriptedExchange.answer(band, reset, exchange.toldSecretly(DONE));
        resetting();
        int opened = band.operations();
        for (int operations = opened; operations < opened + 6; operations++) { // firmware, two chunks, two of the answer, its ack
            band.breaksAfter(operations);
            band.events.clear();
            Resetting resetting = resetting();
            try {
                Reply reply = resetting.reset();
                assertEquals(operations < opened + 5 ? Reply.LINK_DROPPED : Reply.CONFIRMED, reply, "after " + operations);
            } catch (LinkLost e) {
                assertEquals(opened, operations, "nothing was sent");
                assertEquals(List.of(), written());
            }
            assertTrue(Collections.frequency(band.events, reset.get(reset.size() - 1)) <= 1);
        }
    }

    @Test
    void theLinkDropsWithTheReset() throws WristwayException {
        band.hangsUpOn(reset.get(reset.size() - 1));
        assertEquals(Reply.LINK_DROPPED, resetting().reset());
    }

    @Test
    void settingsAreCountedOnAndNeverSaidTwice() throws WristwayException {
        ScriptedExchange other = new ScriptedExchange().letsIn(band);
        List<String> first = other.secretly(ScriptedExchange.old("0106010001"));
        ScriptedExchange.answer(band, first, other.toldSecretly(ScriptedExchange.old("011006010001")));
        List<String> second = other.secretly(ScriptedExchange.old("0106010000"));
        ScriptedExchange.answer(band, second, other.toldSecretly(ScriptedExchange.old("011006010005")));
        Settings settings = open(Settings.class);
        assertEquals(Settings.Taken.CONFIRMED, settings.write("discoverable", "on"));
        assertThrows(RequestRefused.class, () -> settings.write("discoverable", "off"));
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        assertEquals(both, written());
    }

    @Test
    void aCallToFindItStaysOpen() throws WristwayException {
        open(Alerting.class).find(Duration.ofSeconds(3));
        assertEquals(List.of(), written());
        assertTrue(band.events.stream().anyMatch(event -> event.startsWith("write CHUNKED 00c0000303")), band.events::toString);
    }

    @Test
    void longMessagesOfOtherTypesGoEncrypted() throws WristwayException {
        ScriptedExchange other = new ScriptedExchange().letsIn(band);
        List<String> menu = other.secretly(ScriptedExchange.old("0000c2001e00"));
        Conversation conversation = new Conversation("the band", band, scene.time);
        ExchangeWalk walk = new ExchangeWalk(ScriptedExchange.KEY, scene.approach("mi6", new Credential.None()),
                new Kit(Scene.patience(), scene.time, new KnownWays(), ScriptedExchange::ours, () -> Scene.OUR_NONCE, false));
        new WrappedConfigLine(conversation, walk.in().endpoints().orElseThrow()).tellAtLength(2, Bytes.ofHex("1e00"));
        assertEquals(menu, written());
    }

    /** What we wrote after we were let in. */
    private List<String> written() {
        List<String> chunks = band.events.stream().filter(event -> event.startsWith("write MODERN_WRITE")).toList();
        ScriptedExchange beginning = new ScriptedExchange();
        int handshake = beginning.openly(beginning.hello).size() + beginning.openly(beginning.proof).size();
        return chunks.subList(handshake, chunks.size());
    }

    private Resetting resetting() throws WristwayException {
        return open(Resetting.class);
    }

    private <C extends Capability> C open(Class<C> kind) throws WristwayException {
        Session session = scene.driver.open(scene.approach("mi6", new Credential.Known(ScriptedExchange.KEY), Optional.of("V1.0.4.38")));
        return session.capability(kind).orElseThrow();
    }
}
