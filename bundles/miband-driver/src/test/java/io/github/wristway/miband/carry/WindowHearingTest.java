package io.github.wristway.miband.carry;

import static io.github.wristway.miband.carry.FirstVersion.AT_MOST;
import static io.github.wristway.miband.carry.FirstVersion.KEYS;
import static io.github.wristway.miband.carry.FirstVersion.command;
import static io.github.wristway.miband.carry.FirstVersion.file;
import static io.github.wristway.miband.carry.SecondVersion.ack;
import static io.github.wristway.miband.carry.SecondVersion.data;
import static io.github.wristway.miband.carry.SecondVersion.message;
import static io.github.wristway.miband.carry.SecondVersion.nak;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.newer.Line;
import io.github.wristway.miband.xiaomi.Ctr;
import io.github.wristway.miband.xiaomi.Packet2;
import io.github.wristway.miband.xiaomi.Parcel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What a line of version 2 takes, acknowledges, and leaves aside. */
class WindowHearingTest {
    private final CarryScene scene = new CarryScene();
    private final List<String> written = scene.stream.written;

    @Test
    void whatIsDueIsHeardAndAcknowledged_evenBeforeAnybodyTakesIt() throws WristwayException {
        Line line = SecondVersion.open(scene);
        scene.stream.says(data(0, message(0)) + data(1, Parcel.FILES, message(1)) + data(2, 9, message(2)));
        assertEquals(command(message(0)), line.hear(AT_MOST));
        assertEquals(file(message(1)), line.hear(AT_MOST));
        assertEquals(Optional.empty(), line.hear(AT_MOST), "nobody knows what another channel means");
        assertEquals(List.of(ack(0), ack(1), ack(2)), written);
    }

    @Test
    void whatComesTwiceIsHeardOnce_andNothingIsSaidAboutIt() throws WristwayException {
        Line line = SecondVersion.open(scene);
        scene.stream.says(data(0, message(0)), data(0, message(0)), data(1, message(1)), data(255, message(7)));
        assertEquals(command(message(0)), line.hear(AT_MOST));
        assertEquals(command(message(1)), line.hear(AT_MOST));
        assertEquals(Optional.empty(), line.hear(AT_MOST));
        assertEquals(List.of(ack(0), ack(1)), written);
    }

    @Test
    void whatComesTooEarlyIsAskedForAgain() throws WristwayException {
        Line line = SecondVersion.open(scene);
        scene.stream.says(data(1, message(1)));
        scene.stream.answers(nak(0), data(0, message(0)), data(1, message(1)));
        assertEquals(command(message(0)), line.hear(AT_MOST));
        assertEquals(command(message(1)), line.hear(AT_MOST));
        assertEquals(List.of(nak(0), ack(0), ack(1)), written);
    }

    @Test
    void whatIsDamagedCountsAsNotCome() throws WristwayException {
        Line line = SecondVersion.open(scene);
        scene.stream.says(FirstVersion.damaged(data(0, message(0)), 11), data(1, message(1)));
        scene.stream.answers(nak(0), data(0, message(0)), data(1, message(1)));
        assertEquals(command(message(0)), line.hear(AT_MOST));
        assertEquals(command(message(1)), line.hear(AT_MOST));
    }

    @Test
    void whatIsUnnumberedIsHeard_butNeitherCountedNorAcknowledged() throws WristwayException {
        Line line = SecondVersion.open(scene);
        scene.stream.says(SecondVersion.unnumbered(message(5)), data(0, message(0)));
        assertEquals(command(message(5)), line.hear(AT_MOST));
        assertEquals(command(message(0)), line.hear(AT_MOST));
        assertEquals(List.of(ack(0)), written);
    }

    @Test
    void whatComesForTheNetworkCounts_butIsNotAcknowledged() throws WristwayException {
        Line line = SecondVersion.open(scene);
        scene.stream.says(data(0, Parcel.NETWORK, message(0)), data(1, Parcel.MULTIMODAL, message(1)), data(2, message(2)));
        assertEquals(command(message(2)), line.hear(AT_MOST));
        assertEquals(List.of(ack(2)), written);
    }

    @Test
    void aParcelThatNobodyCanReadIsAcknowledged_orItWouldComeForEver() throws WristwayException {
        Line line = SecondVersion.open(scene);
        scene.stream.says(new Packet2(Packet2.Type.DATA, false, 0, Bytes.of(1)).encode().hex(),
                          new Packet2(Packet2.Type.DATA, false, 1, Bytes.EMPTY).encode().hex(), data(2, message(2)));
        assertEquals(command(message(2)), line.hear(AT_MOST));
        assertEquals(List.of(ack(0), ack(1), ack(2)), written);
    }

    @Test
    void whatIsEncryptedCountsOnlyAfterTheLogin_plainCommandsOnlyBefore_filesAlways() throws WristwayException {
        Line line = SecondVersion.open(scene);
        scene.stream.says(sealed(0));
        assertEquals(Optional.empty(), line.hear(AT_MOST));
        line.seal(KEYS);
        scene.stream.says(sealed(1), data(2, message(2)), data(3, Parcel.FILES, message(3)));
        assertEquals(command(message(1)), line.hear(AT_MOST));
        assertEquals(file(message(3)), line.hear(AT_MOST));
    }

    private static String sealed(int sequence) {
        Parcel parcel = new Parcel(Parcel.COMMANDS, true, new Ctr(KEYS.fromBand()).turn(message(sequence)));
        return new Packet2(Packet2.Type.DATA, false, sequence, parcel.encode()).encode().hex();
    }

    @RepeatedTest(50)
    void whereverTheStreamIsCutTheMessagesAreTheSame(RepetitionInfo run) throws WristwayException {
        Random random = new Random(run.getCurrentRepetition());
        scene.stream.cutsLike(random);
        Line line = SecondVersion.open(scene);
        for (int i = 0; i < 300; i++) {
            scene.stream.says(data(i & 0xff, message(i)), i % 5 == 0 ? "a5" : "", i % 7 == 0 ? "a5a50400ffff" : "");
        }
        for (int i = 0; i < 300; i++) assertEquals(command(message(i)), line.hear(Duration.ofMinutes(1)), "message " + i);
        assertEquals(300, written.size());
    }
}
