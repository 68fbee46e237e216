package io.github.wristway.miband.carry;

import static io.github.wristway.miband.carry.FirstVersion.AT_MOST;
import static io.github.wristway.miband.carry.FirstVersion.command;
import static io.github.wristway.miband.carry.SecondVersion.ack;
import static io.github.wristway.miband.carry.SecondVersion.data;
import static io.github.wristway.miband.carry.SecondVersion.message;
import static io.github.wristway.miband.carry.SecondVersion.nak;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.newer.Line;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a line of version 2 sends, and sends again. The band takes three packets ahead. */
class WindowSendingTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final CarryScene scene = new CarryScene();
    private final List<String> written = scene.stream.written;

    @Test
    void noMoreIsOnItsWayThanTheBandTakes() throws WristwayException {
        Line line = SecondVersion.open(scene);
        scene.stream.answers(data(2, message(2)), ack(0));
        for (int i = 0; i < 4; i++) line.say(message(i));
        assertEquals(List.of(data(0, message(0)), data(1, message(1)), data(2, message(2)), data(3, message(3))), written);
        assertEquals(0, scene.stream.moments.get(3), "it went out as soon as the band had the first one");
    }

    @Test
    void withNoRoomItWaits_andWhatComesMeanwhileIsHeardLater() throws WristwayException {
        Line line = SecondVersion.open(scene);
        for (int i = 0; i < 3; i++) line.say(message(i));
        scene.stream.says(data(0, message(9)), ack(2));
        line.say(message(3));
        assertEquals(List.of(ack(0), data(3, message(3))), written.subList(3, 5));
        assertEquals(command(message(9)), line.hear(AT_MOST));
    }

    @Test
    void ofTwoWindowsTheSmallerOneCounts() throws WristwayException {
        Line line = SecondVersion.open(scene, SecondVersion.begun("030200 6400"));
        for (int i = 0; i < 32; i++) line.say(message(i));
        assertEquals(32, written.size(), "ours");
        assertThrows(NoAnswer.class, () -> line.say(message(32)), "it waits for room");
    }

    @Test
    void whatIsNotAcknowledgedInTimeIsSentAgainFromTheOldestOn() throws WristwayException {
        Line line = SecondVersion.open(scene);
        for (int i = 0; i < 3; i++) line.say(message(i));
        scene.stream.says(ack(0));
        line.hear(Duration.ofSeconds(6));
        assertEquals(List.of(data(1, message(1)), data(2, message(2))), written.subList(3, 5));
        assertEquals(List.of(5L, 5L), scene.stream.moments.subList(3, 5));
    }

    @Test
    void howeverSoonABandWantsItNothingIsSentAgainWithinASecond() throws WristwayException {
        Line line = SecondVersion.open(scene, SecondVersion.begun("040200 0100"));
        line.say(message(0));
        line.hear(Duration.ofMillis(900));
        assertEquals(1, written.size());
    }

    @Test
    void afterALongSilenceTheTimeBeginsWithWhatIsSaid() throws WristwayException {
        Line line = SecondVersion.open(scene);
        line.hear(MINUTE);
        line.say(message(0));
        line.hear(Duration.ofSeconds(4));
        assertEquals(List.of(data(0, message(0))), written);
    }

    @Test
    void afterThreeRoundsInVainTheLineIsBroken() throws WristwayException {
        Line line = SecondVersion.open(scene);
        line.say(message(0));
        NoAnswer silence = assertThrows(NoAnswer.class, () -> line.hear(MINUTE));
        assertEquals("kitchen did not answer a request within 20 s", silence.getMessage());
        assertEquals(List.of(0L, 5L, 10L, 15L), scene.stream.moments);
        assertThrows(LinkLost.class, () -> line.hear(MINUTE));
        assertThrows(LinkLost.class, () -> line.say(message(1)));
        line.close();
        assertEquals("close", written.get(4), "no goodbye to who does not listen");
    }

    @Test
    void aFullWindowDoesNotWaitForEver() throws WristwayException {
        Line line = SecondVersion.open(scene);
        for (int i = 0; i < 3; i++) line.say(message(i));
        assertThrows(NoAnswer.class, () -> line.say(message(3)));
    }

    @Test
    void aBandThatAcknowledgesOnTheSecondRoundHasAllItsRoundsAgain() throws WristwayException {
        Line line = SecondVersion.open(scene);
        scene.stream.answers(data(0, message(0))).answers(data(0, message(0)), ack(0));
        line.say(message(0));
        assertEquals(Optional.empty(), line.hear(MINUTE));
        assertEquals(2, written.size());
        line.say(message(1));
        assertThrows(NoAnswer.class, () -> line.hear(MINUTE));
        assertEquals(2 + 4, written.size());
    }

    @Test
    void whatTheBandAsksForIsSentAgainAtOnceFromThereOn() throws WristwayException {
        Line line = SecondVersion.open(scene);
        for (int i = 0; i < 3; i++) line.say(message(i));
        scene.stream.says(nak(1));
        line.hear(Duration.ofSeconds(1));
        assertEquals(List.of(data(1, message(1)), data(2, message(2))), written.subList(3, written.size()));
        scene.stream.answers(data(3, message(3)), nak(3));
        scene.stream.says(ack(2));
        line.say(message(3));
        line.hear(Duration.ofSeconds(1));
        assertEquals(data(3, message(3)), written.get(6), "the band has everything before what it asks for");
    }

    @Test
    void askedForTheSameAgainAndAgainItIsSentOnce_untilItsTime() throws WristwayException {
        Line line = SecondVersion.open(scene);
        line.say(message(0));
        for (int i = 0; i < 50; i++) scene.stream.says(nak(0));
        line.hear(Duration.ofSeconds(4));
        assertEquals(2, written.size());
    }

    @Test
    void whatItNeverSentNobodyCanAcknowledgeOrAskFor() throws WristwayException {
        Line line = SecondVersion.open(scene);
        line.say(message(0));
        scene.stream.says(ack(5), ack(255), nak(200), nak(1 + 128));
        line.hear(Duration.ofSeconds(4));
        assertEquals(List.of(data(0, message(0))), written);
        line.hear(Duration.ofSeconds(4));
        assertEquals(2, written.size(), "it was not acknowledged");
    }

    @Test
    void after255Comes0() throws WristwayException {
        Line line = SecondVersion.open(scene);
        for (int i = 0; i < 600; i++) {
            scene.stream.answers(data(i & 0xff, message(i)), ack(i & 0xff));
            line.say(message(i));
        }
        assertEquals(600, written.size());
        assertEquals(data(599 & 0xff, message(599)), written.get(599));
    }

    @Test
    void aCommandLongerThanTheBandTakesIsRefused_andTheLineStands() throws WristwayException {
        Line line = SecondVersion.open(scene, SecondVersion.begun("020200 1000"));
        line.say(Bytes.copyOf(new byte[14]));
        Unsupported refused = assertThrows(Unsupported.class, () -> line.say(Bytes.copyOf(new byte[15])));
        assertEquals("kitchen: it cannot be told 15 bytes at once", refused.getMessage());
        line.say(message(1));
        assertEquals(2, written.size());
    }
}
