package io.github.wristway.miband.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Condition.State;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.miband.Scene;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest {
    private final Scene scene = Scene.withBand4();

    @AfterEach
    void nothingWasChangedAndNobodyAsked() {
        assertTrue(scene.band.events.stream().noneMatch(event -> event.startsWith("write AUTHENTICATION 01")
                || event.startsWith("write CLOCK") || event.startsWith("tap")), scene.band.events::toString);
        assertEquals("close", scene.band.events.get(scene.band.events.size() - 1));
    }

    @Test
    void seesThatOurKeyOpensIt() throws WristwayException {
        Condition seen = look(new Credential.Known(Scene.KEY_4));
        assertEquals(State.OURS, seen.state());
        assertEquals(Optional.of("ab-123"), seen.serial());
        assertEquals(Optional.of("V1.0.9.66"), seen.firmware());
    }

    @Test
    void seesThatItHasAKey() throws WristwayException {
        assertEquals(State.LINKED, look(new Credential.None()).state());
    }

    @ParameterizedTest
    @CsvSource({"None", "Known"})
    void seesThatItIsFree(String credential) throws WristwayException {
        scene.band.unlearn(Scene.ASK_4).answers(Scene.ASK_4, "AUTHENTICATION 108204");
        assertEquals(State.FREE, look(credential.equals("None") ? new Credential.None() : new Credential.Known(Scene.KEY_4)).state());
    }

    @ParameterizedTest(name = "{0} at the proof: {1}")
    @CsvSource({"108304, FOREIGN", "108308, FOREIGN", "108307, LINKED", "10, LINKED"})
    void seesWhatBecomesOfOurKey(String answer, State state) throws WristwayException {
        scene.band.unlearn(Scene.PROOF_4).answers(Scene.PROOF_4, "AUTHENTICATION " + answer);
        assertEquals(state, look(new Credential.Known(Scene.KEY_4)).state());
    }

    @Test
    void aHangUpAtTheProofProvesNothingAboutTheKey() throws WristwayException {
        scene.band.hangsUpOn(Scene.PROOF_4);
        Condition seen = look(new Credential.Known(Scene.KEY_4));
        assertEquals(State.LINKED, seen.state());
        assertFalse(seen.serial().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"10", "108201", "ffffff"})
    void cannotTell(String answer) throws WristwayException {
        scene.band.unlearn(Scene.ASK_4).answers(Scene.ASK_4, "AUTHENTICATION " + answer);
        assertEquals(State.UNKNOWN, look(new Credential.None()).state());
    }

    @Test
    void losesTheLinkBeforeAnythingIsSeen() {
        scene.band.hangsUpOn("listen AUTHENTICATION");
        assertThrows(LinkLost.class, () -> look(new Credential.None()));
    }

    private Condition look(Credential credential) throws WristwayException {
        return scene.driver.look(scene.approach("mi4", credential));
    }
}
