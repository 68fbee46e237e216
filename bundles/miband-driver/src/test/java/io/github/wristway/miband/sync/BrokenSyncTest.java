package io.github.wristway.miband.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong, the band is not told to forget what we do not have. */
class BrokenSyncTest extends SyncScene {
    @Test
    void aDiskThatIsFullKeepsTheMinutesOnTheBand() throws WristwayException {
        bandHasFiveMinutes();
        Syncing syncing = scene.opened(Syncing.class);
        assertThrows(StorageTrouble.class, () -> syncing.sync(new FullDisk(), Afterwards.FORGET));
        assertFalse(band.events.contains(STORED));
    }

    @ParameterizedTest(name = "damaged by {0}")
    @CsvSource(delimiter = '|', textBlock = """
        a gap                   | FETCH_DATA 01 0d51 50240e52 | FETCH_DATA 02 01200a50
        a repeat                | FETCH_DATA 00 01200a50      | FETCH_DATA 00 01200a50
        half a record           | FETCH_DATA 00 01200a50      | FETCH_DATA 01 0120
        an empty packet         | FETCH_DATA 00 01200a50      | FETCH_DATA 01
        a status of failure     | FETCH_DATA 00 01200a50      | FETCH_CONTROL 100204
        a short end             | FETCH_DATA 00 01200a50      | FETCH_CONTROL 1002
        an end with half a sum  | FETCH_DATA 00 01200a50      | FETCH_CONTROL 1002010102
        """)
    void neitherStoresNorAcknowledgesWhatIsDamaged(String how, String first, String second) {
        band.answers(FROM_11_00, FIVE_FROM_11_00).answers(TRANSFER, first, second, END);
        assertThrows(MalformedMessage.class, this::sync);
        assertEquals(2, Collections.frequency(band.events, FROM_11_00), "the same is asked for once more");
        assertEquals(List.of(), stored);
        assertFalse(band.events.contains(STORED));
    }

    @Test
    void takesTheSecondTransferIfTheFirstWasDamaged() throws WristwayException {
        band.answers(FROM_11_00, FIVE_FROM_11_00).answers(FROM_11_05, NONE_FROM_11_05)
                .answers(TRANSFER, PACKET_1, END).answers(TRANSFER, PACKET_0, PACKET_1, END).answers(STORED, FORGOTTEN);
        sync();
        assertEquals(18, stored.size());
    }

    @ParameterizedTest(name = "the band answers {0}")
    @CsvSource({
        "FETCH_CONTROL 100102,                                 Busy",
        "FETCH_CONTROL 100104,                                 MalformedMessage",
        "FETCH_CONTROL 100101,                                 MalformedMessage",
        "FETCH_CONTROL 10010105000000e8070d0f0b000008,         MalformedMessage", // month 13
        "FETCH_CONTROL 10010105000000e807060f0b00000800000000, MalformedMessage",
        "FETCH_CONTROL 100b01,                                 NoAnswer",
        "FETCH_CONTROL ff,                                     NoAnswer",
    })
    void survivesAnyAnswerToTheRequest(String answer, String failure) {
        band.answers(FROM_11_00, answer);
        assertEquals(failure, assertThrows(WristwayException.class, this::sync).getClass().getSimpleName());
        assertFalse(band.events.contains(STORED));
    }

    @ParameterizedTest(name = "silence after {0} packets")
    @ValueSource(ints = {0, 1, 2})
    void doesNotAcknowledgeAfterSilence(int packets) {
        band.answers(FROM_11_00, FIVE_FROM_11_00)
                .answers(TRANSFER, List.of(PACKET_0, PACKET_1).subList(0, packets).toArray(String[]::new));
        assertThrows(NoAnswer.class, this::sync);
        assertFalse(band.events.contains(STORED));
    }

    @Test
    void neverAcknowledgesWhatIsNotStoredWhereverTheLinkBreaks() throws WristwayException {
        bandHasFiveMinutes();
        sync();
        int operations = band.operations();
        for (int i = 0; i < operations; i++) {
            BrokenSyncTest again = new BrokenSyncTest();
            again.bandHasFiveMinutes();
            again.band.breaksAfter(i);
            assertThrows(LinkLost.class, again::sync, "broken after " + i);
            int acknowledged = again.band.events.indexOf(STORED);
            int kept = again.band.events.indexOf("store 18");
            assertTrue(acknowledged < 0 || kept >= 0 && kept < acknowledged, "broken after " + i + ": " + again.band.events);
        }
    }

    @Test
    void refusesMoreThanAnyBandCanHold() {
        String[] flood = IntStream.range(0, 25_000)
                .mapToObj(i -> "FETCH_DATA %02x".formatted(i & 0xff) + "01020304".repeat(4)).toArray(String[]::new);
        band.answers(FROM_11_00, "FETCH_CONTROL 100101ffffffffe807060f0b000008").answers(TRANSFER, flood);
        assertThrows(MalformedMessage.class, this::sync);
        assertFalse(band.events.contains(STORED));
    }
}
