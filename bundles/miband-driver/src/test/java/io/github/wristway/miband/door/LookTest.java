package io.github.wristway.miband.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Condition.State;
import io.github.wristway.gateway.device.Condition.Vitals;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.miband.Scene;
import io.github.wristway.miband.talk.Characteristic;
import java.time.Duration;
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

    /** It is noon of 15 June 2024 in Berlin. What the band shows counts, whatever zone it believes to be in. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"e807060f0c0000060000 08, PT0S", "e807060f0c1e00060000 08, PT30M", "e6070c1f170000060000 04, -P531DT13H", "e807060f0a0000060000 00, -PT2H"})
    void seesHowFarItsClockIsOffBeforeAnybodySetsIt(String clock, Duration ahead) throws WristwayException {
        scene.band.holds(Characteristic.CLOCK, Bytes.ofHex(clock.replace(" ", "")));
        Condition seen = look(new Credential.Known(Scene.KEY_4));
        assertEquals(new Vitals(Optional.of(48), Optional.of(ahead)), seen.vitals());
    }

    @ParameterizedTest(name = "clock {0}")
    @CsvSource({"e807060f", "e8070d28634b00060000 08", "''"})
    void aClockThatMakesNoSenseTellsNothing(String clock) throws WristwayException {
        scene.band.holds(Characteristic.CLOCK, Bytes.ofHex(clock.replace(" ", "")));
        assertEquals(Optional.empty(), look(new Credential.Known(Scene.KEY_4)).vitals().clockAhead());
    }

    @Test
    void aStrangerIsToldNeitherBatteryNorClock() throws WristwayException {
        assertEquals(Vitals.UNTOLD, look(new Credential.None()).vitals());
        assertTrue(scene.band.events.stream().noneMatch(event -> event.contains("BATTERY") || event.contains("CLOCK")));
    }

    @Test
    void aLinkThatBreaksOverSuchQuestionsSpoilsNothing() throws WristwayException {
        scene.band.hangsUpOn("read BATTERY");
        Condition seen = look(new Credential.Known(Scene.KEY_4));
        assertEquals(State.OURS, seen.state());
        assertEquals(Vitals.UNTOLD, seen.vitals());
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
