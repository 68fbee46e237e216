package io.github.wristway.miband.newer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.gateway.device.Resetting.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reset that nobody has seen. */
class XiaomiResetTest {
    private static final String BATTERY = "08021001";
    private static final String RESET = "0802100022020801";

    private final NewerScene scene = new NewerScene();
    private final ScriptedLine line = scene.lineThatLeadsIn().answers(BATTERY, "08021001220812060a0408551002");

    @BeforeEach
    void dares() {
        scene.experimentalReset = true;
    }

    @Test
    void isNotThereForWhoDoesNotDare() throws WristwayException {
        scene.experimentalReset = false;
        assertTrue(scene.open().capability(Resetting.class).isEmpty());
    }

    @Test
    void isSentOnceAndItsAnswerIsTold() throws WristwayException {
        line.answers(RESET, "08021000");
        assertEquals(Reply.CONFIRMED, reset());
        assertEquals(1, line.events.stream().filter(RESET::equals).count());
    }

    @Test
    void aBandThatDropsTheLinkOrIsSilentMayHaveDoneIt() throws WristwayException {
        line.hangsUpOn(RESET);
        assertEquals(Reply.LINK_DROPPED, reset());
        NewerScene other = new NewerScene();
        other.experimentalReset = true;
        other.lineThatLeadsIn().answers(BATTERY, "08021001220812060a0408551002");
        assertEquals(Reply.SILENT, other.opened(Resetting.class).reset());
    }

    @Test
    void aBandThatDoesNotKnowItIsResetInItsMenu() {
        line.answers(RESET, "08021000a00601");
        Unsupported refused = assertThrows(Unsupported.class, this::reset);
        assertEquals("Xiaomi Smart Band 9: refuses the reset over the air (error 1)", refused.getMessage());
        assertEquals("Reset it in its own menu: Settings → System → Factory reset → confirm", refused.remedy());
    }

    @Test
    void nothingIsSentOnALinkThatIsBroken() throws WristwayException {
        line.withoutAnswer(BATTERY).hangsUpOn(BATTERY);
        assertThrows(LinkLost.class, this::reset);
        assertTrue(!line.events.contains(RESET), line.events::toString);
    }

    private Reply reset() throws WristwayException {
        return scene.opened(Resetting.class).reset();
    }
}
