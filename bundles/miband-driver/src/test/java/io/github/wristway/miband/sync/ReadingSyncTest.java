package io.github.wristway.miband.sync;

import static io.github.wristway.miband.sync.FetchScene.ANY;
import static io.github.wristway.miband.sync.FetchScene.NOW;
import static io.github.wristway.miband.sync.FetchScene.STORED;
import static io.github.wristway.miband.sync.FetchScene.TRANSFER;
import static io.github.wristway.miband.sync.FetchScene.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.miband.ScriptedBand;
import io.github.wristway.miband.activity.ReadingKind;
import io.github.wristway.miband.huami.DataType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readings of each kind; the band measured at 11:30, half an hour ago, in summer time. */
class ReadingSyncTest {
    private static final Instant AT = Instant.parse("2024-06-15T09:30:00Z");
    private static final Instant AFTER = AT.plusSeconds(60);
    private static final String EPOCH = Bytes.build().u32(AT.getEpochSecond()).toBytes().hex();

    private final FetchScene scene = new FetchScene();
    private final ScriptedBand band = scene.band;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        MANUAL_HEART_RATE  | 02 | EPOCH 08 48                                       | MANUAL_HEART_RATE 72
        RESTING_HEART_RATE | 3a | EPOCH 08 3a                                       | RESTING_HEART_RATE 58
        HIGHEST_HEART_RATE | 3d | EPOCH 08 a0                                       | HIGHEST_HEART_RATE 160
        OXYGEN             | 25 | 02 EPOCH e2 *60                                   | OXYGEN 98
        OXYGEN_IN_SLEEP    | 26 | 02 EPOCH 5f *25                                   | SLEEP_OXYGEN 95
        STRESS             | 13 | 28                                                | STRESS 40
        MANUAL_STRESS      | 12 | EPOCH 50                                          | MANUAL_STRESS 80
        PAI                | 0d | 05 EPOCH 08 *49 0000c03f 00809642 *39             | PAI 7525, PAI_OF_DAY 150
        BREATHING_RATE     | 38 | EPOCH 08 0e 0000                                  | BREATHING_RATE 14
        TEMPERATURE        | 2e | ff7f 350d 5a5a5a5a                                | TEMPERATURE 3381
        """)
    void storesThenAcknowledgesThenAsksForMore(ReadingKind kind, String number, String data, String wanted) throws WristwayException {
        scene.keeps(kind.type(), ANY, AT, bytes(data)).hasNoMore(kind.type(), AFTER);
        assertTrue(sync(kind, Afterwards.FORGET));
        assertEquals(List.of(wanted.split(", ")), scene.history.stored.stream()
                .sorted(Comparator.comparing(Sample::metric)).map(sample -> sample.metric() + " " + sample.value()).toList());
        assertTrue(scene.history.stored.stream().allMatch(sample -> sample.at().equals(AT)));
        assertEquals(List.of(request(kind.type(), ANY), TRANSFER, "store " + wanted.split(", ").length, STORED,
                             request(kind.type(), AFTER), STORED), scene.talk());
        assertTrue(scene.talk().get(0).startsWith("write FETCH_CONTROL 01" + number));
    }

    /** One of the two readings that a real Band 6 answered with (KiranPranay/miband6-oss). */
    @Test
    void readsTheOxygenOfARealBand6() throws WristwayException {
        scene.time.pass(Duration.between(NOW, Instant.parse("2026-06-24T20:00:00Z")));
        Bytes captured = bytes("02 12 2d3c6a 62 450000001900697a3c6ae0682d2a687a3c6a *42");
        scene.keeps(DataType.OXYGEN, scene.time.now().minus(Duration.ofDays(100)), AT, captured)
                .hasNoMore(DataType.OXYGEN, Instant.parse("2026-06-24T19:17:00Z"));
        sync(ReadingKind.OXYGEN, Afterwards.FORGET);
        assertEquals(List.of(new Sample(Metric.OXYGEN, Instant.parse("2026-06-24T19:16:00Z"), 98)), scene.history.stored);
    }

    @Test
    void asksFromWhatIsStoredOfThisKind() throws WristwayException {
        scene.history.store(List.of(Series.of(Metric.STRESS, AT, 20), Series.of(Metric.PAI, AT.plusSeconds(600), 100)));
        scene.hasNoMore(DataType.STRESS_AUTOMATIC, AFTER);
        sync(ReadingKind.STRESS, Afterwards.FORGET);
        assertTrue(scene.talk().contains(request(DataType.STRESS_AUTOMATIC, AFTER)));
    }

    @Test
    void minutesWithoutStressHaveNone() throws WristwayException {
        scene.keeps(DataType.STRESS_AUTOMATIC, ANY, AT, bytes("ff 28 ff 29 ff")).hasNoMore(DataType.STRESS_AUTOMATIC, AT.plusSeconds(300));
        sync(ReadingKind.STRESS, Afterwards.FORGET);
        assertEquals(List.of(40, 41), scene.history.stored.stream().map(Sample::value).toList());
    }

    @ParameterizedTest(name = "{0} answered with {1}")
    @CsvSource({"PAI, 100104", "PAI, 1001ff", "OXYGEN, 10010100000000e807060f0b000008", "OXYGEN, 10010100000000"})
    void whatABandDoesNotHaveIsNoFailure(ReadingKind kind, String answer) throws WristwayException {
        band.answers(request(kind.type(), ANY), "FETCH_CONTROL " + answer + (answer.length() == 14 ? "0000000000000000" : ""));
        assertTrue(sync(kind, Afterwards.FORGET));
        assertEquals(List.of(), scene.history.stored);
    }

    @Test
    void anOfferWithNothingBehindItIsNoFailure() throws WristwayException {
        band.answers(request(DataType.PAI, ANY), FetchScene.available(1, AT)).answers(TRANSFER, "FETCH_CONTROL 100204");
        assertTrue(sync(ReadingKind.PAI, Afterwards.FORGET));
        assertFalse(scene.talk().contains(STORED));
    }

    @Test
    void aBandThatIsBusyIsAFailure() {
        band.answers(request(DataType.PAI, ANY), "FETCH_CONTROL 100102");
        assertThrows(Busy.class, () -> sync(ReadingKind.PAI, Afterwards.FORGET));
    }

    @Test
    void aLinkThatBreaksIsAFailureAndNothingIsAcknowledged() {
        scene.keeps(DataType.PAI, ANY, AT, bytes("05 EPOCH 08 *96"));
        band.hangsUpOn(TRANSFER);
        assertThrows(LinkLost.class, () -> sync(ReadingKind.PAI, Afterwards.FORGET));
        assertFalse(scene.talk().contains(STORED));
    }

    @Test
    void silenceInTheMiddleIsAFailure() {
        band.answers(request(DataType.PAI, ANY), FetchScene.available(1, AT)).answers(TRANSFER, "FETCH_DATA 00 05");
        assertThrows(NoAnswer.class, () -> sync(ReadingKind.PAI, Afterwards.FORGET));
        assertFalse(scene.talk().contains(STORED));
    }

    @Test
    void aFullDiskKeepsThemOnTheBand() {
        scene.keeps(DataType.STRESS_AUTOMATIC, ANY, AT, bytes("28"));
        assertThrows(StorageTrouble.class, () -> new ReadingSync("the band", ReadingKind.STRESS,
                scene.line().of(DataType.STRESS_AUTOMATIC), scene.horizon(), new FullDisk()).run(Afterwards.FORGET));
        assertFalse(scene.talk().contains(STORED));
    }

    @Test
    void whatLiesInTheFutureStaysOnTheBandAndTheRestIsStored() throws WristwayException {
        scene.keeps(DataType.MANUAL_HEART_RATE, ANY, AT, bytes("EPOCH 08 48 00000080 08 48")); // 2038
        assertTrue(sync(ReadingKind.MANUAL_HEART_RATE, Afterwards.FORGET));
        assertEquals(1, scene.history.stored.size());
        assertFalse(scene.talk().contains(STORED));
    }

    @Test
    void stopsWhenTheBandDoesNotMoveOn() throws WristwayException {
        scene.keeps(DataType.STRESS_AUTOMATIC, ANY, AT, bytes("28"));
        scene.keeps(DataType.STRESS_AUTOMATIC, AFTER, AT, bytes("28"));
        sync(ReadingKind.STRESS, Afterwards.FORGET);
        assertEquals(2, Collections.frequency(scene.talk(), TRANSFER));
    }

    @Test
    void asksSixTimesAtMost() throws WristwayException {
        Instant asked = ANY;
        for (int round = 0; round < 10; round++) {
            Instant start = AT.plusSeconds(60L * round);
            scene.keeps(DataType.STRESS_AUTOMATIC, asked, start, bytes("28"));
            asked = start.plusSeconds(60);
        }
        sync(ReadingKind.STRESS, Afterwards.FORGET);
        assertEquals(6, scene.history.stored.size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ONE_WORD, KEEP, , 03", "ONE_WORD, FORGET, 03, 03", "WITH_WISH, KEEP, 0309, 0309", "WITH_WISH, FORGET, 0301, 0301"})
    void saysWhatIsToBecomeOfIt(Receipt receipt, Afterwards afterwards, String after, String nothing) throws WristwayException {
        scene.receipt = receipt;
        scene.keeps(DataType.STRESS_AUTOMATIC, ANY, AT, bytes("28")).hasNoMore(DataType.STRESS_AUTOMATIC, AFTER);
        band.answers("write FETCH_CONTROL 0301", FetchScene.FORGOTTEN).answers("write FETCH_CONTROL 0309", FetchScene.FORGOTTEN);
        sync(ReadingKind.STRESS, afterwards);
        List<String> said = scene.talk().stream().filter(event -> event.startsWith("write FETCH_CONTROL 03")).toList();
        assertEquals(Stream.of(after, nothing).filter(word -> word != null).map("write FETCH_CONTROL "::concat).toList(), said);
    }

    @ParameterizedTest
    @EnumSource
    void noiseIsNeitherAFailureNorAcknowledgedUnlessItCanBeRead(ReadingKind kind) throws WristwayException {
        Random random = new Random(42);
        for (int run = 0; run < 300; run++) {
            byte[] noise = new byte[run % 2 == 0 ? 1 + random.nextInt(200) : kind.type().headSize() + kind.type().recordSize() * (1 + random.nextInt(3))];
            random.nextBytes(noise);
            if (run % 4 == 1) noise[0] = kind == ReadingKind.PAI ? (byte) 5 : 2;
            ReadingSyncTest again = new ReadingSyncTest();
            again.scene.keeps(kind.type(), ANY, AT, Bytes.copyOf(noise));
            again.sync(kind, Afterwards.FORGET); // it may ask again, and gets no answer
            boolean acknowledged = again.scene.talk().contains(STORED);
            boolean future = again.scene.history.stored.stream().anyMatch(sample -> sample.at().isAfter(NOW.plus(Duration.ofDays(1))));
            assertFalse(future, "nothing of the future is stored");
            if (acknowledged) kind.read(Bytes.copyOf(noise), AT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesMoreThanAnyBandCanHold(ReadingKind kind) throws WristwayException {
        String packet = "00".repeat(4000);
        int most = kind.type().headSize() + kind.type().recordSize() * kind.type().mostRecords();
        band.answers(request(kind.type(), ANY), FetchScene.available(-1, AT)).answers(TRANSFER, IntStream.range(0, most / 4000 + 1)
                .mapToObj(i -> "FETCH_DATA %02x".formatted(i & 0xff) + packet).toArray(String[]::new));
        assertTrue(sync(kind, Afterwards.FORGET));
        assertFalse(scene.talk().contains(STORED));
        assertEquals(List.of(), scene.history.stored);
    }

    @ParameterizedTest(name = "a checksum of {0}")
    @ValueSource(strings = {"00000000", "ffffffff"})
    void aWrongChecksumLeavesThemThere(String crc) throws WristwayException {
        band.answers(request(DataType.STRESS_AUTOMATIC, ANY), FetchScene.available(1, AT))
                .answers(TRANSFER, "FETCH_DATA 00 28", "FETCH_CONTROL 100201" + crc);
        assertTrue(sync(ReadingKind.STRESS, Afterwards.FORGET));
        assertEquals(2, Collections.frequency(scene.talk(), TRANSFER), "it was asked for again");
        assertFalse(scene.talk().contains(STORED));
    }

    private boolean sync(ReadingKind kind, Afterwards afterwards) throws WristwayException {
        return new ReadingSync("the band", kind, scene.line().of(kind.type()), scene.horizon(), scene.history).run(afterwards);
    }

    /** Bytes of zero are written as *n. */
    private static Bytes bytes(String text) {
        StringBuilder hex = new StringBuilder();
        for (String word : text.replace("EPOCH", EPOCH).split(" ")) {
            hex.append(word.startsWith("*") ? "00".repeat(Integer.parseInt(word.substring(1))) : word);
        }
        return Bytes.ofHex(hex.toString());
    }
}
