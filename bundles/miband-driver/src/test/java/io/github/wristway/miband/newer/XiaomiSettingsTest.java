package io.github.wristway.miband.newer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.gateway.device.Settings.Taken;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XiaomiSettingsTest {
    private static final String ASK_RATE = "0808100a";
    /** Every 10 minutes, alert from 150 on, also in sleep, no alert below 40, no breathing; and field 60, which nobody knows. */
    private static final String RATE = "0808100a521c42170800100a18012096012a02080138014204080010284802e00305";
    private static final String SET_RATE_30 = "0808100b521c42170800101e18012096012a02080138014204080010284802e00305";
    private static final String ASK_PROFILE = "08081007";
    private static final String PROFILE = "08081007521e0a1c08b401150000974218cac8bb09200128b40130f40338c03e480c581e";
    private static final String SET_GOAL_6000 = "08081000521e0a1c08b401150000974218cac8bb09200128b40130f40338f02e480c581e";

    private final NewerScene scene = new NewerScene();
    private final ScriptedLine line = scene.lineThatLeadsIn();

    @Test
    void tellsWhatItIsSetTo() throws WristwayException {
        line.answers(ASK_RATE, RATE).answers(ASK_PROFILE, PROFILE).answers("08081008", "0808100852063a0408011001");
        assertEquals(Map.of("profile", "male,1985-03-14,180cm,75.5kg", "goal", "8000", "heart-rate-interval", "10",
                            "heart-rate-in-sleep", "on", "heart-rate-alert", "150", "low-heart-rate-alert", "off", "breathing", "off",
                            "oxygen", "on"), settings().read());
    }

    @Test
    void whatItDoesNotTellOrNobodyCouldWriteIsLeftOut() throws WristwayException {
        line.answers(ASK_RATE, "0808100aa00601").answers(ASK_PROFILE, "0808100752090a0718cfc9bb092001");
        assertEquals(Map.of(), settings().read());
    }

    @Test
    void whatNobodyWantsToChangeIsRepeated() throws WristwayException {
        line.answers(ASK_RATE, RATE).answers(SET_RATE_30, "0808100b");
        line.answers(ASK_PROFILE, PROFILE);
        Settings settings = settings();
        assertEquals(Taken.CONFIRMED, settings.write("heart-rate-interval", "30"));
        assertEquals(Taken.SENT, settings.write("goal", "6000"));
        assertEquals(SET_GOAL_6000, line.events.get(line.events.size() - 1));
    }

    @Test
    void nothingIsSentToABandThatDoesNotTellTheRest() throws WristwayException {
        Settings settings = settings();
        assertThrows(NoAnswer.class, () -> settings.write("heart-rate-interval", "30"));
        assertFalse(line.events.stream().anyMatch(said -> said.startsWith("0808100b")), line.events::toString);
    }

    @Test
    void anEmptyAnswerTellsNothing() throws WristwayException {
        line.answers(ASK_RATE, "0808100a");
        Settings settings = settings();
        assertEquals(Map.of(), settings.read());
        assertThrows(MalformedMessage.class, () -> settings.write("heart-rate-interval", "30"));
    }

    @Test
    void aRefusalIsSaid() throws WristwayException {
        line.answers(ASK_RATE, RATE).answers(SET_RATE_30, "0808100ba00603");
        Settings settings = settings();
        RequestRefused refused = assertThrows(RequestRefused.class, () -> settings.write("heart-rate-interval", "30"));
        assertEquals("the band refuses the setting \"heart-rate-interval\" (error 3)", refused.getMessage());
    }

    @Test
    void whatMakesNoSenseIsNotSent() throws WristwayException {
        line.answers(ASK_PROFILE, PROFILE);
        Settings settings = settings();
        assertThrows(InvalidRequest.class, () -> settings.write("heart-rate-interval", "7"));
        assertThrows(InvalidRequest.class, () -> settings.write("pages", "steps"));
        assertThrows(InvalidRequest.class, () -> settings.write("profile", "other,1985-03-14,180cm,75.5kg"));
    }

    @Test
    void aLanguageIsWrittenInSmallLetters() throws WristwayException {
        line.answers("08021006220aa201070a0564655f6465", "08021006");
        assertEquals(Taken.CONFIRMED, settings().write("language", "de_DE"));
    }

    private Settings settings() throws WristwayException {
        return scene.opened(Settings.class);
    }
}
