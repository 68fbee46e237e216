package io.github.wristway.miband;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Syncing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** It is 12:00 in Berlin, and the last minute that we have is 10:59. */
class SyncTest {
    private static final Instant SINCE = Instant.parse("2024-06-15T09:00:42Z");
    private static final String FROM_11_00 = "write FETCH_CONTROL 0101e807060f0b000008";
    private static final String FROM_11_05 = "write FETCH_CONTROL 0101e807060f0b050008";
    private static final String FIVE_FROM_11_00 = "FETCH_CONTROL 10010105000000e807060f0b000008";
    private static final String NONE_FROM_11_05 = "FETCH_CONTROL 10010100000000e807060f0b050008";
    private static final String TRANSFER = "write FETCH_CONTROL 02";
    private static final String STORED = "write FETCH_CONTROL 03";
    private static final String FORGOTTEN = "FETCH_CONTROL 100301";
    private static final String PACKET_0 = "FETCH_DATA 00 01200a50 01210bff 01220c00 0123";
    private static final String PACKET_1 = "FETCH_DATA 01 0d51 50240e52";
    private static final String END = "FETCH_CONTROL 100201";

    private final Scene scene = Scene.withBand4();
    private final ScriptedBand band = scene.band;
    private final List<Sample> stored = new ArrayList<>();

    private void bandHasFiveMinutes() {
        band.answers(FROM_11_00, FIVE_FROM_11_00).answers(FROM_11_05, NONE_FROM_11_05)
                .answers(TRANSFER, PACKET_0, PACKET_1, END).answers(STORED, FORGOTTEN);
    }

    @Test
    void storesBeforeItAcknowledges() throws WristwayException {
        bandHasFiveMinutes();
        sync();
        assertEquals(List.of("stop FETCH_DATA", "listen FETCH_CONTROL", FROM_11_00, "listen FETCH_DATA", TRANSFER,
                             "progress 3 of 5 minutes", "progress 5 of 5 minutes", "store 18", STORED,
                             "stop FETCH_DATA", "listen FETCH_CONTROL", FROM_11_05, STORED,
                             "stop FETCH_DATA", "stop FETCH_CONTROL"),
                     band.events.subList(band.events.indexOf("stop FETCH_DATA"), band.events.size()));
        assertEquals(new Sample(Metric.KIND, Instant.parse("2024-06-15T09:00:00Z"), 0x01), stored.get(0));
        assertEquals(new Sample(Metric.HEART_RATE, Instant.parse("2024-06-15T09:04:00Z"), 0x52), stored.get(17));
        assertEquals(List.of(10, 11, 12, 13, 14), values(Metric.STEPS));
        assertEquals(List.of(80, 81, 82), values(Metric.HEART_RATE));
    }

    @Test
    void usesTheStartThatTheBandSays() throws WristwayException {
        bandHasFiveMinutes();
        band.unlearn(FROM_11_00).answers(FROM_11_00, "FETCH_CONTROL 10010105000000e807060f090a1e04"); // 09:10:30 +01:00
        sync();
        assertEquals(Instant.parse("2024-06-15T08:10:00Z"), stored.get(0).at());
    }

    @Test
    void aDiskThatIsFullKeepsTheMinutesOnTheBand() throws WristwayException {
        bandHasFiveMinutes();
        Syncing syncing = scene.opened(Syncing.class);
        assertThrows(StorageTrouble.class, () -> syncing.sync(SINCE, samples -> {
            throw new StorageTrouble("the disk is full", "Make room", null);
        }));
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
            SyncTest again = new SyncTest();
            again.bandHasFiveMinutes();
            again.band.breaksAfter(i);
            assertThrows(LinkLost.class, again::sync, "broken after " + i);
            int acknowledged = again.band.events.indexOf(STORED);
            int kept = again.band.events.indexOf("store 18");
            assertTrue(acknowledged < 0 || kept >= 0 && kept < acknowledged, "broken after " + i + ": " + again.band.events);
        }
    }

    @ParameterizedTest(name = "checksum {0}")
    @ValueSource(strings = {"00000000", "ffffffff"})
    void takesAWrongChecksumOfActivity(String crc) throws WristwayException { // what it means there, nobody knows for sure
        bandHasFiveMinutes();
        band.unlearn(TRANSFER).answers(TRANSFER, PACKET_0, PACKET_1, "FETCH_CONTROL 100201" + crc);
        sync();
        assertEquals(18, stored.size());
    }

    @ParameterizedTest(name = "nothing there, said as {0}")
    @ValueSource(strings = {"10010100000000e807060f0b000008", "100101000000000000000000000000", "10010100000000000000000000000000"})
    void alsoAcknowledgesNothing(String nothing) throws WristwayException {
        band.answers(FROM_11_00, "FETCH_CONTROL " + nothing).answers(STORED, FORGOTTEN);
        sync();
        assertEquals(List.of(), stored);
        assertTrue(band.events.contains(STORED));
    }

    @Test
    void stopsWhenTheBandDoesNotMoveOn() throws WristwayException {
        bandHasFiveMinutes();
        band.unlearn(FROM_11_05).answers(FROM_11_05, FIVE_FROM_11_00);
        sync();
        assertEquals(1, Collections.frequency(band.events, FROM_11_05));
    }

    @Test
    void leavesMinutesOfTheFutureOnTheBand() throws WristwayException {
        bandHasFiveMinutes();
        band.unlearn(FROM_11_00).answers(FROM_11_00, "FETCH_CONTROL 10010105000000f007060f0b000008"); // 2032
        sync();
        assertEquals(List.of(), stored);
        assertFalse(band.events.contains(STORED));
    }

    @Test
    void refusesMoreThanAnyBandCanHold() {
        String[] flood = IntStream.range(0, 25_000)
                .mapToObj(i -> "FETCH_DATA %02x".formatted(i & 0xff) + "01020304".repeat(4)).toArray(String[]::new);
        band.answers(FROM_11_00, "FETCH_CONTROL 100101ffffffffe807060f0b000008").answers(TRANSFER, flood);
        assertThrows(MalformedMessage.class, this::sync);
        assertFalse(band.events.contains(STORED));
    }

    @Test
    void asksForAHundredDaysAtMost() {
        assertThrows(NoAnswer.class, () -> scene.opened(Syncing.class).sync(Instant.MIN, stored::addAll));
        assertTrue(band.events.contains("write FETCH_CONTROL 0101e80703070b000004"), band.events::toString); // in winter time
    }

    @Test
    void hasNothingToAskOfTheFuture() throws WristwayException {
        scene.opened(Syncing.class).sync(Instant.parse("2024-06-15T10:05:00Z"), stored::addAll);
        assertTrue(band.events.stream().noneMatch(event -> event.startsWith("write FETCH_CONTROL")), band.events::toString);
    }

    @Test
    void readsLongRecordsOfABand5() throws WristwayException {
        bandHasFiveMinutes();
        band.unlearn(TRANSFER).answers(TRANSFER, "FETCH_DATA 00 501900ff04008000 500f004604008000", END)
                .answers("write FETCH_CONTROL 0101e807060f0b020008", NONE_FROM_11_05);
        scene.driver.open(scene.approach("mi5", new Credential.Known(Scene.KEY_4)))
                .capability(Syncing.class).orElseThrow().sync(SINCE, stored::addAll);
        assertEquals(List.of(128, 128), values(Metric.RAW_DEEP_SLEEP));
        assertEquals(List.of(70), values(Metric.HEART_RATE));
    }

    private List<Integer> values(Metric metric) {
        return stored.stream().filter(sample -> sample.metric() == metric).map(Sample::value).toList();
    }

    private void sync() throws WristwayException {
        scene.opened(Syncing.class).sync(SINCE, samples -> {
            band.events.add("store " + samples.size());
            stored.addAll(samples);
        });
    }
}
