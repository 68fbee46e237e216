package io.github.wristway.miband.newer;

import static io.github.wristway.miband.newer.NewerScene.CLOCK;
import static io.github.wristway.miband.newer.NewerScene.NONCE;
import static io.github.wristway.miband.newer.NewerScene.SIGNED;
import static io.github.wristway.miband.newer.NewerScene.proof;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.AuthenticationRefused;
import io.github.wristway.gateway.base.KeyMissing;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.Resetting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XiaomiDoorTest {
    private static final String TAKEN_OFF = "0802104f22058a03021002";

    private final NewerScene scene = new NewerScene();

    @Test
    void logsInThenSealsThenSetsTheClock() throws WristwayException {
        ScriptedLine line = scene.lineThatLeadsIn();
        scene.open().close();
        assertEquals(List.of(NONCE, proof(), "sealed", CLOCK, "closed"), line.events);
    }

    @Test
    void whatABandSaysUnaskedDisturbsNoLogin() throws WristwayException {
        ScriptedLine line = scene.line().answers(NONCE, TAKEN_OFF, "0a7f414141", SIGNED).answers(proof(), TAKEN_OFF, NewerScene.CONFIRMED);
        scene.open();
        assertEquals(List.of(NONCE, proof(), "sealed", CLOCK), line.events);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1, KEY_STALE", "4, NOT_LINKED", "10, RESTRICTED"})
    void aClearNoIsSaidAtOnce(int error, Outcome outcome) {
        ScriptedLine first = scene.line().answers(NONCE, "0801101a1a0218%02x".formatted(error));
        WristwayException refused = assertThrows(WristwayException.class, scene::open);
        assertEquals(outcome, refused.outcome());
        assertEquals(List.of(NONCE, "closed"), first.events);

        ScriptedLine second = scene.line().answers(NONCE, SIGNED).answers(proof(), "0801101b1a0218%02x".formatted(error));
        assertEquals(outcome, assertThrows(WristwayException.class, scene::open).outcome());
        assertEquals(List.of(NONCE, proof(), "closed"), second.events);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {2, 9, 100})
    void anErrorThatTellsLittleIsTriedOnceMore(int error) {
        scene.line().answers(NONCE, "0801101a1a0218%02x".formatted(error));
        scene.line().answers(NONCE, SIGNED).answers(proof(), "0801101b1a0218%02x".formatted(error));
        AuthenticationRefused refused = assertThrows(AuthenticationRefused.class, scene::open);
        assertEquals(error, refused.status());
        assertEquals(List.of(NONCE, proof(), "closed"), scene.lines.get(1).events);
    }

    @Test
    void aKeyThatItDoesNotTakeAtAllIsRefused() {
        scene.line().answers(NONCE, "0801101a1a021807");
        assertEquals(Outcome.KEY_STALE, assertThrows(KeyRefused.class, scene::open).outcome());
    }

    /** It has signed with our key, so the key is right: it may have heard our nonce twice, as its acknowledgement was lost. */
    @Test
    void aProofThatDoesNotFitThoughTheKeyDoesIsTriedAgain() throws WristwayException {
        ScriptedLine first = scene.line().answers(NONCE, SIGNED).answers(proof(), "0801101b1a021807");
        ScriptedLine second = scene.lineThatLeadsIn();
        scene.open();
        assertEquals(List.of(NONCE, proof(), "closed"), first.events);
        assertEquals(List.of(NONCE, proof(), "sealed", CLOCK), second.events);
    }

    @Test
    void aBandThatNobodyHasBoundSaysThatItsKeyIsDead() {
        scene.line().answers(NONCE, "0801101a1a021804");
        WristwayException free = assertThrows(WristwayException.class, scene::open);
        assertEquals("the band was reset or unbound: its key is dead", free.getMessage());
        assertTrue(free.remedy().startsWith("Link it in Mi Fitness"), free.remedy());
    }

    @Test
    void aBandWithAnotherKeyIsToldNothingMore() {
        ScriptedLine line = scene.line().answers(NONCE, SIGNED);
        KeyRefused refused = assertThrows(KeyRefused.class, () -> scene.open(new Credential.Known(NewerScene.OTHER_KEY)));
        assertEquals(List.of(NONCE, "closed"), line.events);
        assertFalse((refused.getMessage() + refused.remedy()).contains("ff0102"));
    }

    @ParameterizedTest(name = "confirmed {0}")
    @ValueSource(strings = {"0801101b1a058a02020800", "0801101b1a038a0200", "0801101b1a00", "0801101b"})
    void withoutAYesNothingIsSealed(String verdict) {
        scene.line().answers(NONCE, SIGNED).answers(proof(), verdict);
        ScriptedLine line = scene.line().answers(NONCE, SIGNED).answers(proof(), verdict);
        WristwayException refused = assertThrows(WristwayException.class, scene::open);
        assertEquals("the band refuses to authenticate (it does not confirm the login)", refused.getMessage());
        assertEquals(List.of(NONCE, proof(), "closed"), line.events);
    }

    @Test
    void silenceIsTriedAgainOnANewConnection() {
        ScriptedLine first = scene.line();
        ScriptedLine second = scene.line().answers(NONCE, SIGNED);
        NoAnswer silent = assertThrows(NoAnswer.class, scene::open);
        assertEquals("the band did not answer our proof of the key within 10 s", silent.getMessage());
        assertEquals(List.of(NONCE, "closed"), first.events);
        assertEquals(List.of(NONCE, proof(), "closed"), second.events);
    }

    @Test
    void aLostLinkIsTriedAgainOnANewConnection() throws WristwayException {
        ScriptedLine first = scene.line().hangsUpOn(NONCE);
        ScriptedLine second = scene.lineThatLeadsIn();
        scene.open();
        assertEquals(List.of(NONCE, "closed"), first.events);
        assertEquals(List.of(NONCE, proof(), "sealed", CLOCK), second.events);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "proof", "clock"})
    void aLinkThatIsLostEachTimeIsSaidWithTheNameOfTheBand(String step) {
        String last = switch (step) {
            case "nonce" -> NONCE;
            case "proof" -> proof();
            default -> CLOCK;
        };
        scene.lineThatLeadsIn().withoutAnswer(last).hangsUpOn(last);
        scene.lineThatLeadsIn().withoutAnswer(last).hangsUpOn(last);
        LinkLost lost = assertThrows(LinkLost.class, scene::open);
        assertTrue(lost.getMessage().startsWith("the band went out of reach"), lost.getMessage());
        assertTrue(scene.lines.stream().allMatch(line -> line.events.get(line.events.size() - 1).equals("closed")));
    }

    @Test
    void aBandThatDoesNotConfirmTheTimeIsOpenAllTheSame() throws WristwayException {
        scene.line().answers(NONCE, SIGNED).answers(proof(), NewerScene.CONFIRMED);
        assertTrue(scene.open().capability(Resetting.class).isEmpty());
    }

    @Test
    void aBandThatCannotBeOpenedIsNotWoken() {
        KeyMissing missing = assertThrows(KeyMissing.class, () -> scene.open(new Credential.None()));
        assertTrue(missing.remedy().contains("Mi Fitness"), missing.remedy());
        assertThrows(Unsupported.class, () -> scene.open(new Credential.Offered(NewerScene.KEY)));
        assertEquals(List.of(), scene.lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0801101a1a00", "0801101a1a37fa01040a02ffee", "0801101a"})
    void aRandomNumberOfAnotherLengthIsMalformed(String answer) {
        scene.line().answers(NONCE, answer);
        scene.line().answers(NONCE, answer);
        assertThrows(WristwayException.class, scene::open);
        assertEquals(List.of(NONCE, "closed"), scene.lines.get(1).events);
    }
}
