package io.github.wristway.miband.newer;

import static io.github.wristway.miband.newer.NewerScene.NONCE;
import static io.github.wristway.miband.newer.NewerScene.SIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.Restricted;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Condition.State;
import io.github.wristway.gateway.device.Credential;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XiaomiGlanceTest {
    private static final Credential OURS = new Credential.Known(NewerScene.KEY);
    private static final Credential OTHER = new Credential.Known(NewerScene.OTHER_KEY);
    private static final Credential NONE = new Credential.None();

    private final NewerScene scene = new NewerScene();

    @Test
    void aBandThatSignsShowsWhoseItIs() throws WristwayException {
        assertEquals(State.OURS, look(OURS, SIGNED));
        assertEquals(State.FOREIGN, look(OTHER, SIGNED));
        assertEquals(State.LINKED, look(NONE, SIGNED));
    }

    @ParameterizedTest(name = "error {0}: {1} to one with a key, {2} to one without")
    @CsvSource({"4, FREE, FREE", "1, FOREIGN, LINKED", "8, UNKNOWN, UNKNOWN"})
    void anErrorOfTheAccountTellsAsWell(int error, State withKey, State without) throws WristwayException {
        String answer = "0801101a1a0218%02x".formatted(error);
        assertEquals(withKey, look(OURS, answer));
        assertEquals(without, look(NONE, answer));
    }

    @Test
    void aBandThatRefusesEveryHostButItsOwnSaysSo() {
        scene.line().answers(NONCE, "0801101a1a02180a");
        assertThrows(Restricted.class, () -> scene.glance(OURS).look());
    }

    @Test
    void silenceTellsNothing() throws WristwayException {
        scene.line();
        scene.line();
        assertEquals(State.UNKNOWN, scene.glance(OURS).look().state());
        assertEquals(List.of(NONCE, "closed"), scene.lines.get(1).events);
    }

    @Test
    void aLostLinkIsNoFinding() throws WristwayException {
        scene.line().hangsUpOn(NONCE);
        scene.line().answers(NONCE, SIGNED);
        assertEquals(State.OURS, scene.glance(OURS).look().state());
    }

    @Test
    void aBandThatIsLostEachTimeWasNotSeen() {
        scene.line().hangsUpOn(NONCE);
        scene.line().hangsUpOn(NONCE);
        assertThrows(LinkLost.class, () -> scene.glance(OURS).look());
    }

    /** The login is begun, and never completed. */
    private State look(Credential credential, String answer) throws WristwayException {
        NewerScene one = new NewerScene();
        ScriptedLine line = one.line().answers(NONCE, answer);
        State state = one.glance(credential).look().state();
        assertEquals(List.of(NONCE, "closed"), line.events);
        return state;
    }
}
