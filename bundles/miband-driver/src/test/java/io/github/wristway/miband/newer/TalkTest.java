package io.github.wristway.miband.newer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.VirtualTime;
import io.github.wristway.miband.xiaomi.Topic;
import io.github.wristway.miband.xiaomi.proto.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TalkTest {
    private static final String BATTERY = "08021001";
    private static final String BATTERY_85 = "08021001220812060a0408551002";
    private static final String TAKEN_OFF = "0802104f22058a03021002";
    private static final String DAMAGED = "0a7f414141";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final VirtualTime time = new VirtualTime();
    private final ScriptedLine line = new ScriptedLine(time);
    private final Talk talk = new Talk("the band", line, PATIENCE, time);

    @Test
    void anAnswerIsWhatHasTheNumbersOfTheQuestion() throws WristwayException {
        line.answers(BATTERY, TAKEN_OFF, DAMAGED, "08631003ea040378797a", BATTERY_85);
        assertEquals(85, ask().getDevice().getPower().getBattery().getPercent());
    }

    @Test
    void piecesOfFilesThatComeMeanwhileAreKept() throws WristwayException {
        line.answers(BATTERY, ScriptedLine.piece("01"), ScriptedLine.command(BATTERY_85), ScriptedLine.piece("02"));
        ask();
        assertEquals(Optional.of(Bytes.of(1)), talk.piece(PATIENCE));
        assertEquals(Optional.of(Bytes.of(2)), talk.piece(PATIENCE));
        assertEquals(Optional.empty(), talk.piece(PATIENCE));
    }

    @Test
    void aNumberOfAnErrorIsARefusal() {
        line.answers(BATTERY, "08021001a00604");
        RequestRefused refused = assertThrows(RequestRefused.class, this::ask);
        assertEquals("the band refuses the question for its battery (error 4)", refused.getMessage());
    }

    @Test
    void whatIsSaidUnaskedDoesNotProlongTheWaiting() {
        line.answers(BATTERY, TAKEN_OFF, TAKEN_OFF);
        Instant asked = time.now();
        NoAnswer silent = assertThrows(NoAnswer.class, this::ask);
        assertEquals("the band did not answer the question for its battery within 5 s", silent.getMessage());
        assertEquals(PATIENCE, Duration.between(asked, time.now()));
    }

    @Test
    void aLostLinkIsOfABandWithAName() {
        line.hangsUpOn(BATTERY);
        LinkLost lost = assertThrows(LinkLost.class, this::ask);
        assertTrue(lost.getMessage().startsWith("the band went out of reach"), lost.getMessage());
    }

    private Command ask() throws WristwayException {
        return talk.ask(Topic.BATTERY.command().build(), "the question for its battery");
    }
}
