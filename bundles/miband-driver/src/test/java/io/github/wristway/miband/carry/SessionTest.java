package io.github.wristway.miband.carry;

import static io.github.wristway.miband.carry.FirstVersion.AT_MOST;
import static io.github.wristway.miband.carry.FirstVersion.command;
import static io.github.wristway.miband.carry.SecondVersion.GOODBYE;
import static io.github.wristway.miband.carry.SecondVersion.GOODBYE_TOO;
import static io.github.wristway.miband.carry.SecondVersion.ack;
import static io.github.wristway.miband.carry.SecondVersion.data;
import static io.github.wristway.miband.carry.SecondVersion.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.newer.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a session of version 2 begins and ends. */
class SessionTest {
    private final CarryScene scene = new CarryScene();
    private final List<String> written = scene.stream.written;

    @Test
    void aBandThatBeginsNoSessionIsLeft() {
        NoAnswer silence = assertThrows(NoAnswer.class, () -> SecondVersion.open(scene, GOODBYE_TOO, data(0, message(0))));
        assertEquals("kitchen did not answer the beginning of a session within 6 s", silence.getMessage());
        assertEquals(List.of(FirstVersion.QUESTION, SecondVersion.BEGIN, "close"), written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"030200 0000", "020200 0200", "0302", "030200 03", "0301 00 03", "0402ff"})
    void onTermsThatNobodyCanTalkOnABandIsLeft(String terms) {
        assertThrows(MalformedMessage.class, () -> SecondVersion.open(scene, SecondVersion.begun(terms)));
        assertEquals("close", written.get(2));
    }

    @Test
    void whatElseABandTellsAboutItselfIsSkipped() throws WristwayException {
        Line line = SecondVersion.open(scene, SecondVersion.begun("05 0100 09 06 0300 414243 030200 0100 99 0000"));
        scene.stream.answers(data(0, message(0)), ack(0));
        line.say(message(0));
        line.say(message(1));
        assertEquals(List.of(data(0, message(0)), data(1, message(1))), written);
    }

    @Test
    void whatFollowsTheAnswersInTheSameBreathIsNotLost() throws WristwayException {
        scene.stream.answers(FirstVersion.QUESTION, SecondVersion.ANSWER + SecondVersion.begun("") + data(0, message(0)));
        Line line = SecondVersion.open(scene, new String[0]);
        assertEquals(command(message(0)), line.hear(AT_MOST));
    }

    @Test
    void closingSaysGoodbyeAndWaitsForTheAnswer() throws WristwayException {
        Line line = SecondVersion.open(scene);
        scene.stream.answers(GOODBYE, data(0, message(0)), GOODBYE_TOO);
        Instant before = scene.time.now();
        line.close();
        line.close();
        assertEquals(List.of(GOODBYE, "close"), written);
        assertEquals(before, scene.time.now());
    }

    @Test
    void butForNoMoreThanASecond() throws WristwayException {
        Line line = SecondVersion.open(scene);
        Instant before = scene.time.now();
        line.close();
        assertEquals(Duration.ofSeconds(1), Duration.between(before, scene.time.now()));
        assertEquals(List.of(GOODBYE, "close"), written);
    }

    @Test
    void onALostLinkClosingJustCloses() throws WristwayException {
        Line line = SecondVersion.open(scene);
        scene.stream.breaks();
        line.close();
        assertEquals(List.of("close"), written);
    }

    @Test
    void aBandThatTakesLeaveIsAnswered_andWhatItSaidBeforeIsHeardFirst() throws WristwayException {
        Line line = SecondVersion.open(scene);
        scene.stream.says(data(0, message(0)), GOODBYE);
        scene.stream.answers(ack(0), data(1, message(1)));
        assertEquals(command(message(0)), line.hear(AT_MOST));
        assertThrows(LinkLost.class, () -> line.hear(AT_MOST));
        assertThrows(LinkLost.class, () -> line.say(message(0)));
        line.close();
        assertEquals(List.of(ack(0), GOODBYE_TOO, "close"), written);
    }

    @Test
    void aLinkThatBreaksUnderAnAcknowledgementTakesNothingAwayThatHasCome() throws WristwayException {
        Line line = SecondVersion.open(scene);
        scene.stream.says(data(0, message(0)) + data(1, message(1)));
        scene.stream.breaks();
        assertEquals(command(message(0)), line.hear(AT_MOST));
        assertEquals(command(message(1)), line.hear(AT_MOST));
        assertThrows(LinkLost.class, () -> line.hear(AT_MOST));
    }
}
