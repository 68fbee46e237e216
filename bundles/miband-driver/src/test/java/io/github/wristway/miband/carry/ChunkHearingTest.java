package io.github.wristway.miband.carry;

import static io.github.wristway.miband.carry.FirstVersion.AT_MOST;
import static io.github.wristway.miband.carry.FirstVersion.KEYS;
import static io.github.wristway.miband.carry.FirstVersion.command;
import static io.github.wristway.miband.carry.FirstVersion.file;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Radio.Ability;
import io.github.wristway.miband.newer.Line;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.xiaomi.Ccm;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a band of version 1 says over Low Energy. It says it when it is told a little thing. */
class ChunkHearingTest {
    private static final String FROM = "NEWER_COMMANDS_FROM ";
    private static final String COMING = FROM + "000000020300";
    private static final Bytes LONG = Bytes.ofHex("aa".repeat(18) + "bb".repeat(18) + "cc");
    private static final String[] CHUNKS = {FROM + "0100" + "aa".repeat(18), FROM + "0200" + "bb".repeat(18), FROM + "0300cc"};

    private final CarryScene scene = new CarryScene();
    private final List<String> events = scene.band.events;
    private Line line;

    @BeforeEach
    void open() throws WristwayException {
        for (Characteristic each : List.of(Characteristic.NEWER_COMMANDS_FROM, Characteristic.NEWER_COMMANDS_TO, Characteristic.NEWER_FILES)) {
            scene.band.holds(each, Bytes.EMPTY);
        }
        line = scene.open(Lines.over(Ability.GATT), Ability.GATT);
    }

    /** Lets the band say something: the first is the acknowledgement of what made it do so. */
    private void says(String... notifications) throws WristwayException {
        scene.band.unlearn("write NEWER_COMMANDS_TO 0000020200");
        String[] all = new String[notifications.length + 1];
        all[0] = "NEWER_COMMANDS_TO 00000300";
        System.arraycopy(notifications, 0, all, 1, notifications.length);
        scene.band.answers("write NEWER_COMMANDS_TO 0000020200", all);
        line.say(Bytes.of(0));
        events.clear();
    }

    @Test
    void aWholeMessageIsAcknowledgedWhereItCame() throws WristwayException {
        says("NEWER_FILES 000002020a0b", FROM + "000002020c");
        assertEquals(file(Bytes.of(0x0a, 0x0b)), line.hear(AT_MOST));
        assertEquals(command(Bytes.of(0x0c)), line.hear(AT_MOST));
        assertEquals(List.of("write NEWER_FILES 00000300", "write NEWER_COMMANDS_FROM 00000300"), events);
    }

    @Test
    void chunksBecomeAMessageInWhateverOrderTheyCome_andOfTwoTheFirstCounts() throws WristwayException {
        says(COMING, CHUNKS[1], CHUNKS[0], FROM + "0200" + "dd".repeat(18), CHUNKS[2]);
        assertEquals(command(LONG), line.hear(AT_MOST));
        assertEquals(List.of("write NEWER_COMMANDS_FROM 00000101", "write NEWER_COMMANDS_FROM 00000100"), events);
    }

    @Test
    void ifTheLastOneIsThereTheMissingOnesAreAskedForAtOnce() throws WristwayException {
        scene.band.answers("write NEWER_COMMANDS_FROM 0000010501000200", CHUNKS[0], CHUNKS[1]);
        says(COMING, CHUNKS[2]);
        assertEquals(command(LONG), line.hear(Duration.ofSeconds(1)));
    }

    @Test
    void ifTheRestDoesNotComeInFiveSecondsItIsAskedForThreeTimes_thenTheMessageIsGone() throws WristwayException {
        says(COMING, CHUNKS[0]);
        assertEquals(Optional.empty(), line.hear(Duration.ofMinutes(1)));
        String again = "write NEWER_COMMANDS_FROM 0000010502000300";
        assertEquals(List.of("write NEWER_COMMANDS_FROM 00000101", again, again, again, "write NEWER_COMMANDS_FROM 00000102"), events);
        says(CHUNKS[1], CHUNKS[2]);
        assertEquals(Optional.empty(), line.hear(AT_MOST));
    }

    @Test
    void moreMissingThanFitInOneQuestionAreAskedForInParts() throws WristwayException {
        says(FROM + "000000026400");
        line.hear(Duration.ofSeconds(6));
        assertEquals("write NEWER_COMMANDS_FROM 00000105" + "01000200030004000500060007000800", events.get(1));
    }

    @Test
    void aNewAnnouncementBeginsANewMessage() throws WristwayException {
        says(COMING, CHUNKS[2], FROM + "000000020100", FROM + "010077");
        assertEquals(command(Bytes.of(0x77)), line.hear(AT_MOST));
    }

    @Test
    void aMessageOfNoChunksOrFarTooManyIsRefused() throws WristwayException {
        says(FROM + "000000020000", FROM + "00000002ffff", FROM + "000002020c");
        assertEquals(command(Bytes.of(0x0c)), line.hear(AT_MOST));
        assertEquals(List.of("write NEWER_COMMANDS_FROM 00000102", "write NEWER_COMMANDS_FROM 00000102",
                             "write NEWER_COMMANDS_FROM 00000300"), events);
    }

    @Test
    void whatNobodyCanReadIsPassedOver() throws WristwayException {
        says(FROM, FROM + "00", FROM + "000009", FROM + "000000", FROM + "0500aa", FROM + "000001", FROM + "0000010503", FROM + "000002020c");
        assertEquals(command(Bytes.of(0x0c)), line.hear(AT_MOST));
    }

    @Test
    void whatIsEncryptedCountsOnlyAfterTheLogin_plainCommandsOnlyBefore_filesAlways() throws WristwayException {
        Bytes nonce = Bytes.build().bytes(KEYS.fromBandNonce()).u32(0).u32(0).toBytes();
        String sealed = FROM + "00000201" + new Ccm(KEYS.fromBand()).seal(nonce, Bytes.of(8));
        says(sealed);
        assertEquals(Optional.empty(), line.hear(AT_MOST));
        says(sealed, FROM + "000002020c", "NEWER_FILES 000002020a");
        line.seal(KEYS);
        assertEquals(command(Bytes.of(8)), line.hear(AT_MOST));
        assertEquals(file(Bytes.of(0x0a)), line.hear(AT_MOST));
    }
}
