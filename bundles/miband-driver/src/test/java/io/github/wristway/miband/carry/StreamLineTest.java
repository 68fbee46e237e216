package io.github.wristway.miband.carry;

import static io.github.wristway.miband.carry.FirstVersion.AT_MOST;
import static io.github.wristway.miband.carry.FirstVersion.HELLO;
import static io.github.wristway.miband.carry.FirstVersion.KEYS;
import static io.github.wristway.miband.carry.FirstVersion.STATUS;
import static io.github.wristway.miband.carry.FirstVersion.command;
import static io.github.wristway.miband.carry.FirstVersion.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Radio.Ability;
import io.github.wristway.miband.newer.Line;
import io.github.wristway.miband.xiaomi.Packet1;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** A line of version 1 over a stream. */
class StreamLineTest {
    private final CarryScene scene = new CarryScene();

    @Test
    void aBandThatDoesNotTellItsVersionInFiveSecondsSpeaksTheFirst() throws WristwayException {
        Instant before = scene.time.now();
        Line line = scene.open(Lines.over(Ability.STREAM), Ability.STREAM);
        assertEquals(Duration.ofSeconds(5), Duration.between(before, scene.time.now()));
        line.say(HELLO);
        assertEquals(List.of("badcfe00c00300000000ef", "badcfe02800700020002" + HELLO + "ef"), scene.stream.written);
    }

    @Test
    void whatIsNoVersionDoesNotAnswerTheQuestion() throws WristwayException {
        String empty = new Packet1(Packet1.VERSION, Packet1.FLAG, 1, 0, Packet1.PLAIN, Bytes.EMPTY).encode().hex();
        scene.stream.answers(FirstVersion.QUESTION, "00" + FirstVersion.plain(Packet1.FROM_BAND, STATUS), empty, FirstVersion.ANSWER);
        scene.open(Lines.over(Ability.STREAM), Ability.STREAM).say(HELLO);
        assertEquals(2, scene.stream.written.size());
        assertEquals(0, scene.stream.moments.get(1), "nobody waited");
    }

    @Test
    void beforeTheLoginItSpeaksOpenlyAndAfterItEncryptedWithCountersFrom1On() throws WristwayException {
        Line line = FirstVersion.open(scene);
        line.say(HELLO);
        line.seal(KEYS);
        line.say(Bytes.ofHex("08021001"));
        line.say(Bytes.ofHex("08021001"));
        assertEquals("badcfe02800700020002" + HELLO + "ef", scene.stream.written.get(0));
        assertEquals("badcfe02800d000201010100461236ed806a8c79ef", scene.stream.written.get(1), "as in the vectors, but for the serial number");
        assertTrue(scene.stream.written.get(2).startsWith("badcfe02800d000202010200"));
    }

    @Test
    void commandsAndFilesAreToldApart() throws WristwayException {
        Line line = FirstVersion.open(scene);
        line.seal(KEYS);
        scene.stream.says(FirstVersion.sealed(Packet1.FROM_BAND, STATUS), FirstVersion.sealed(Packet1.FILES, HELLO),
                          FirstVersion.sealed(7, HELLO));
        assertEquals(command(STATUS), line.hear(AT_MOST));
        assertEquals(file(HELLO), line.hear(AT_MOST));
        assertEquals(Optional.empty(), line.hear(AT_MOST), "nobody knows what another channel means");
    }

    @Test
    void aMessageWithAWrongTagIsNotTold_unlessTheModelIsKnownForThat() throws WristwayException {
        String wrong = FirstVersion.damaged(FirstVersion.sealed(Packet1.FROM_BAND, STATUS), 10 + STATUS.length());
        Line line = FirstVersion.open(scene);
        line.seal(KEYS);
        scene.stream.says(wrong, FirstVersion.sealed(Packet1.FROM_BAND, HELLO));
        assertEquals(command(HELLO), line.hear(AT_MOST));
        Line trusting = FirstVersion.open(scene, Lines.over(Ability.STREAM).anyTag());
        trusting.seal(KEYS);
        scene.stream.says(wrong);
        assertEquals(command(STATUS), trusting.hear(AT_MOST));
    }

    @Test
    void whatIsEncryptedCountsOnlyAfterTheLogin_plainCommandsOnlyBefore_filesAlways() throws WristwayException {
        Line line = FirstVersion.open(scene);
        scene.stream.says(FirstVersion.sealed(Packet1.FROM_BAND, STATUS));
        assertEquals(Optional.empty(), line.hear(AT_MOST));
        line.seal(KEYS);
        scene.stream.says(FirstVersion.plain(Packet1.FROM_BAND, STATUS), FirstVersion.plain(Packet1.FILES, HELLO));
        assertEquals(file(HELLO), line.hear(AT_MOST));
        assertEquals(Optional.empty(), line.hear(AT_MOST));
    }

    @Test
    void aPacketWithoutItsEndIsSkippedAndTheNextOneHeard() throws WristwayException {
        Line line = FirstVersion.open(scene);
        String packet = FirstVersion.plain(Packet1.FROM_BAND, STATUS);
        scene.stream.says(FirstVersion.damaged(packet, packet.length() / 2 - 1) + "badc", packet);
        assertEquals(command(STATUS), line.hear(AT_MOST));
    }

    @Test
    void aPacketWhoseRestDoesNotComeIsGivenUpAfterFiveSeconds() throws WristwayException {
        Line line = FirstVersion.open(scene);
        scene.stream.says("badcfe0180ffff badcfe0180eeee".replace(" ", ""), FirstVersion.plain(Packet1.FROM_BAND, STATUS));
        Instant before = scene.time.now();
        assertEquals(command(STATUS), line.hear(Duration.ofMinutes(1)));
        assertEquals(Duration.ofSeconds(5), Duration.between(before, scene.time.now()));
    }

    @RepeatedTest(50)
    void whereverTheStreamIsCutTheMessagesAreTheSame(RepetitionInfo run) throws WristwayException {
        Random random = new Random(run.getCurrentRepetition());
        scene.stream.cutsLike(random);
        Line line = FirstVersion.open(scene);
        line.seal(KEYS);
        List<Bytes> said = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            byte[] message = new byte[random.nextInt(500)];
            random.nextBytes(message);
            said.add(Bytes.copyOf(message));
            scene.stream.says(FirstVersion.sealed(Packet1.FROM_BAND, said.get(i)), i % 3 == 0 ? "ba" : "badcfe0180010002");
        }
        for (Bytes each : said) assertEquals(command(each), line.hear(Duration.ofMinutes(1)));
    }

    @Test
    void noCounterServesTwice() throws WristwayException {
        Line line = FirstVersion.open(scene);
        line.seal(KEYS);
        for (int i = 0; i < 65_535; i++) line.say(HELLO);
        assertThrows(LinkLost.class, () -> line.say(HELLO));
    }

    @Test
    void aCommandThatFitsInNoPacketIsRefusedAndTheLineStands() throws WristwayException {
        Line line = FirstVersion.open(scene);
        line.seal(KEYS);
        Bytes longest = Bytes.copyOf(new byte[65_526]);
        line.say(longest);
        assertThrows(Unsupported.class, () -> line.say(Bytes.copyOf(new byte[65_527])));
        line.say(HELLO);
        assertEquals(2, scene.stream.written.size());
    }

    @Test
    void aLostLinkIsToldByName_andClosingStillCloses() throws WristwayException {
        Line line = FirstVersion.open(scene);
        scene.stream.says(FirstVersion.plain(Packet1.FROM_BAND, STATUS));
        scene.stream.breaks();
        assertEquals(command(STATUS), line.hear(AT_MOST), "what had arrived before comes first");
        assertTrue(assertThrows(LinkLost.class, () -> line.hear(AT_MOST)).getMessage().startsWith("kitchen "));
        assertTrue(assertThrows(LinkLost.class, () -> line.say(HELLO)).getMessage().startsWith("kitchen "));
        line.close();
        assertEquals(List.of("close"), scene.stream.written);
    }

    @Test
    void whoDoesNotWaitHearsWhatIsThere() throws WristwayException {
        Line line = FirstVersion.open(scene);
        scene.stream.says(FirstVersion.plain(7, HELLO), FirstVersion.plain(Packet1.FROM_BAND, STATUS));
        assertEquals(command(STATUS), line.hear(Duration.ZERO));
        assertEquals(Optional.empty(), line.hear(Duration.ZERO));
    }

    @Test
    void aBandThatChattersWithoutEndIsNotWaitedFor() throws WristwayException {
        Line line = FirstVersion.open(scene);
        for (int i = 0; i < 1500; i++) scene.stream.says(FirstVersion.plain(7, HELLO));
        scene.stream.says(FirstVersion.plain(Packet1.FROM_BAND, STATUS));
        assertEquals(Optional.empty(), line.hear(Duration.ZERO));
        assertEquals(command(STATUS), line.hear(AT_MOST));
    }
}
