package io.github.wristway.miband.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Condition.State;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.miband.Scene;
import io.github.wristway.miband.ScriptedBand;
import io.github.wristway.miband.ScriptedExchange;
import io.github.wristway.miband.talk.Characteristic;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A look at a Band 6 or 7. */
class ModernLookTest {
    private static final Credential KNOWN = new Credential.Known(ScriptedExchange.KEY);
    private static final Credential NONE = new Credential.None();
    private static final String NEW = "V1.0.4.38";
    private static final String ASK = Scene.ASK_4;
    private static final String RANDOM = Scene.RANDOM_2.replace("1002", "1082");
    private static final String PROOF = Scene.PROOF_2.replace("0308", "8300");

    private final Scene scene = new Scene();
    private final ScriptedBand band = scene.band;
    private final ScriptedExchange exchange = new ScriptedExchange();

    @BeforeEach
    void tellsItsSerialNumber() {
        band.holds(Characteristic.SERIAL, Bytes.ofHex("61622d313233"));
    }

    @AfterEach
    void nothingWasChangedAndNobodyAsked() {
        assertTrue(band.events.stream().noneMatch(event -> event.startsWith("write AUTHENTICATION 01")
                || event.startsWith("write CLOCK") || event.startsWith("tap")), band.events::toString);
        assertEquals(Collections.frequency(band.events, "connect"), Collections.frequency(band.events, "close"));
    }

    @Test
    void seesThatOurKeyOpensABand6() throws WristwayException {
        exchange.letsIn(band);
        band.answers(ASK, RANDOM).answers(PROOF, "AUTHENTICATION 108307");
        assertEquals(State.OURS, look("mi6", KNOWN, null).state());
        Condition newer = look("mi6", KNOWN, NEW);
        assertEquals(State.OURS, newer.state());
        assertEquals(Optional.of("ab-123"), newer.serial());
        assertEquals(1, Collections.frequency(band.events, PROOF)); // newer firmware is not shown a proof of the old kind
    }

    @ParameterizedTest(name = "firmware {0}")
    @CsvSource(value = {"null", NEW}, nullValues = "null")
    void seesThatABand6IsFree(String firmware) throws WristwayException {
        ScriptedExchange.has(band);
        band.answers(ASK, "AUTHENTICATION 108204");
        assertEquals(State.FREE, look("mi6", KNOWN, firmware).state());
        assertEquals(State.FREE, look("mi6", NONE, firmware).state());
        assertTrue(band.events.stream().noneMatch(event -> event.startsWith("write MODERN_WRITE")));
    }

    @Test
    void seesThatABand6HasAKey() throws WristwayException {
        band.answers(ASK, RANDOM);
        assertEquals(State.LINKED, look("mi6", NONE, NEW).state());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"mi6, FOREIGN", "mi7, FOREIGN"})
    void seesThatItHasAnotherKey(String model, State state) throws WristwayException {
        band.answers(ASK, RANDOM);
        answers("hello", null);
        answers("proof", "100525");
        assertEquals(state, look(model, KNOWN, NEW).state());
    }

    @Test
    void wantsTheExchangeButHasNothingForIt() throws WristwayException {
        band.answers(ASK, RANDOM).answers(PROOF, "AUTHENTICATION 108307");
        assertEquals(State.LINKED, look("mi6", KNOWN, null).state());
    }

    @Test
    void seesThatOurKeyOpensABand7() throws WristwayException {
        exchange.letsIn(band);
        assertEquals(State.OURS, look("mi7", KNOWN, null).state());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"100402", "100404", "100425", "10"})
    void nothingSaysThatABand7IsFree(String answer) throws WristwayException {
        answers("hello", answer);
        Condition seen = look("mi7", KNOWN, null);
        assertEquals(State.UNKNOWN, seen.state());
        assertEquals(Optional.of("ab-123"), seen.serial());
    }

    @Test
    void aBand7TellsStrangersNothing() throws WristwayException {
        Condition seen = look("mi7", NONE, null);
        assertEquals(State.UNKNOWN, seen.state());
        assertEquals(Optional.of("ab-123"), seen.serial());
        assertEquals(List.of("connect", "read SERIAL", "close"), band.events);
    }

    @Test
    void losesTheLinkBeforeAnythingIsSeen() {
        ScriptedExchange.has(band);
        band.hangsUpOn("listen MODERN_NOTIFY");
        assertThrows(LinkLost.class, () -> look("mi7", KNOWN, null));
    }

    /** @param answer null for the usual one */
    private void answers(String to, String answer) {
        ScriptedExchange.has(band);
        List<String> asked = exchange.openly(to.equals("hello") ? exchange.hello : exchange.proof);
        ScriptedExchange.answer(band, asked, exchange.told(answer == null ? exchange.publicKey : ScriptedExchange.says(answer)));
    }

    private Condition look(String model, Credential credential, String firmware) throws WristwayException {
        return scene.driver.look(scene.approach(model, credential, Optional.ofNullable(firmware)));
    }
}
