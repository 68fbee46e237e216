package io.github.wristway.miband.carry;

import static io.github.wristway.miband.carry.FirstVersion.AT_MOST;
import static io.github.wristway.miband.carry.FirstVersion.KEYS;
import static io.github.wristway.miband.carry.FirstVersion.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Radio.Ability;
import io.github.wristway.miband.newer.Line;
import io.github.wristway.miband.talk.Characteristic;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a line of version 1 says over Low Energy: 18 bytes of a message fit in a chunk here. */
class ChunkLineTest {
    private static final String TO = "write NEWER_COMMANDS_TO ";
    private static final String FROM = "NEWER_COMMANDS_FROM ";
    private static final String TAKEN = "NEWER_COMMANDS_TO 00000300";

    private static final Bytes SHORT = Bytes.ofHex("08021001");
    private static final String WHOLE = TO + "00000202" + SHORT;

    private static final Bytes LONG = Bytes.ofHex("aa".repeat(18) + "bb".repeat(18) + "cc");
    private static final String COMING = TO + "000000020300";
    private static final List<String> CHUNKS = List.of(TO + "0100" + "aa".repeat(18), TO + "0200" + "bb".repeat(18), TO + "0300cc");

    private final CarryScene scene = new CarryScene();
    private final List<String> events = scene.band.events;
    private Line line;

    @BeforeEach
    void open() throws WristwayException {
        for (Characteristic each : List.of(Characteristic.NEWER_COMMANDS_FROM, Characteristic.NEWER_COMMANDS_TO, Characteristic.NEWER_FILES)) {
            scene.band.holds(each, Bytes.EMPTY);
        }
        line = scene.open(Lines.over(Ability.GATT), Ability.GATT);
        assertEquals(List.of("listen NEWER_COMMANDS_FROM", "listen NEWER_FILES", "listen NEWER_COMMANDS_TO"), events);
        events.clear();
    }

    @Test
    void aShortMessageGoesOutAsAWhole() throws WristwayException {
        scene.band.answers(WHOLE, TAKEN);
        line.say(SHORT);
        assertEquals(List.of(WHOLE), events);
    }

    @Test
    void afterTheLoginItIsEncryptedWithCountersFrom1On() throws WristwayException {
        line.seal(KEYS);
        String first = TO + "000002010100461236ed806a8c79";
        scene.band.answers(first, TAKEN);
        line.say(SHORT);
        assertEquals(List.of(first), events, "as in the vectors");
    }

    @Test
    void whatIsNotAcknowledgedInFiveSecondsIsSentAgainAsItWas() throws WristwayException {
        line.seal(KEYS);
        String first = TO + "000002010100461236ed806a8c79";
        scene.band.answers(first).answers(first, "NEWER_COMMANDS_TO 00000301").answers(first, TAKEN);
        line.say(SHORT);
        assertEquals(Collections.nCopies(3, first), events);
    }

    @Test
    void afterThreeTriesInVainTheLineIsBroken() {
        NoAnswer silence = assertThrows(NoAnswer.class, () -> line.say(SHORT));
        assertEquals("kitchen did not answer a request within 15 s", silence.getMessage());
        assertThrows(LinkLost.class, () -> line.say(SHORT));
        assertEquals(3, events.size());
    }

    @Test
    void whatTheBandSaysWhileItShouldAcknowledgeIsHeardLater() throws WristwayException {
        scene.band.answers(WHOLE, FROM + "000002020801", TAKEN);
        line.say(SHORT);
        assertEquals(command(Bytes.ofHex("0801")), line.hear(AT_MOST));
        assertEquals(List.of(WHOLE, "write NEWER_COMMANDS_FROM 00000300"), events);
    }

    @Test
    void anAcknowledgementCountsWhereverItComes() throws WristwayException {
        scene.band.answers(WHOLE, FROM + "00000300");
        line.say(SHORT);
        assertEquals(1, events.size());
    }

    @Test
    void aLongMessageIsAnnouncedAndGoesOutInChunks() throws WristwayException {
        scene.band.answers(COMING, "NEWER_COMMANDS_TO 00000101").answers(CHUNKS.get(2), "NEWER_COMMANDS_TO 00000100");
        line.say(LONG);
        assertEquals(List.of(COMING, CHUNKS.get(0), CHUNKS.get(1), CHUNKS.get(2)), events);
    }

    @Test
    void chunksThatTheBandMissesAreSentAgain() throws WristwayException {
        scene.band.answers(COMING, "NEWER_COMMANDS_TO 00000101")
                .answers(CHUNKS.get(2), "NEWER_COMMANDS_TO 0000010501000300").answers(CHUNKS.get(2), "NEWER_COMMANDS_TO 00000100");
        line.say(LONG);
        assertEquals(List.of(COMING, CHUNKS.get(0), CHUNKS.get(1), CHUNKS.get(2), CHUNKS.get(0), CHUNKS.get(2)), events);
    }

    @Test
    void aBandThatRefusesTheChunksGetsThemAllAgain() throws WristwayException {
        scene.band.answers(COMING, "NEWER_COMMANDS_TO 00000101")
                .answers(CHUNKS.get(2), "NEWER_COMMANDS_TO 00000102").answers(CHUNKS.get(2), "NEWER_COMMANDS_TO 00000100");
        line.say(LONG);
        assertEquals(8, events.size());
        assertEquals(events.subList(0, 4), events.subList(4, 8));
    }

    @Test
    void aBandThatIsNeverContentIsNotServedForEver() {
        scene.band.answers(COMING, "NEWER_COMMANDS_TO 00000101").answers(CHUNKS.get(2), "NEWER_COMMANDS_TO 000001050300");
        assertThrows(NoAnswer.class, () -> line.say(LONG));
        assertEquals(3 * 6, events.size(), "an announcement, three chunks, and twice the last one; three times");
    }

    @Test
    void noChunkGoesOutBeforeTheBandSaysGoOn() {
        assertThrows(NoAnswer.class, () -> line.say(LONG));
        assertEquals(List.of(COMING, COMING, COMING), events);
    }

    @Test
    void aBandThatDoesNotTellAnythingOnTheCharacteristicForWritingIsSpokenToAllTheSame() throws WristwayException {
        scene.band.refuses("listen NEWER_COMMANDS_TO").answers(WHOLE, FROM + "00000300");
        scene.open(Lines.over(Ability.GATT), Ability.GATT).say(SHORT);
    }

    @Test
    void closingCloses() {
        line.close();
        assertEquals(List.of("close"), events);
    }
}
