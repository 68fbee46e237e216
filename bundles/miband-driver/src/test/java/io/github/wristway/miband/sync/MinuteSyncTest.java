package io.github.wristway.miband.sync;

import static io.github.wristway.miband.huami.DataType.ACTIVITY;
import static io.github.wristway.miband.sync.FetchScene.NOW;
import static io.github.wristway.miband.sync.FetchScene.STORED;
import static io.github.wristway.miband.sync.FetchScene.TRANSFER;
import static io.github.wristway.miband.sync.FetchScene.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.miband.ScriptedBand;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.talk.Characteristic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Minutes of a band with short records; the last that we have is 10:59, an hour ago. */
class MinuteSyncTest {
    private static final Instant FROM = Instant.parse("2024-06-15T09:00:00Z");
    private static final String WALK = "01200a50";
    private static final String LIGHT = "7900003c";
    private static final String DEEP = "7b000038";
    private static final String AS_BEFORE = "7000003a";

    private final FetchScene scene = new FetchScene();
    private final ScriptedBand band = scene.band;

    MinuteSyncTest() throws WristwayException {
        scene.history.store(List.of(Series.of(Metric.KIND, minute(-1), 1)));
    }

    @Test
    void storesTheMinutesThatCameBeforeTheLinkBroke() throws WristwayException {
        band.answers(request(ACTIVITY, FROM), FetchScene.available(12, FROM))
                .answers(TRANSFER, "FETCH_DATA 00" + WALK.repeat(4), "FETCH_DATA 01" + WALK + "0120"); // and then no more
        assertThrows(NoAnswer.class, this::sync);
        assertEquals(5 + 1, count(Metric.KIND));
        assertFalse(scene.talk().contains(STORED));

        band.unlearn(TRANSFER);
        scene.keeps(ACTIVITY, minute(5), minute(5), Bytes.ofHex(WALK.repeat(7))).hasNoMore(ACTIVITY, minute(12));
        sync();
        assertEquals(12 + 1, count(Metric.KIND));
        assertEquals(minute(11), scene.history.latest(Metric.KIND).orElseThrow().at());
    }

    @ParameterizedTest(name = "after {0} things")
    @ValueSource(ints = {5, 6, 7, 8})
    void storesOnlyWhatCameInOrderWhereverTheLinkBreaks(int operations) {
        band.answers(request(ACTIVITY, FROM), FetchScene.available(12, FROM))
                .answers(TRANSFER, "FETCH_DATA 00" + WALK.repeat(4), "FETCH_DATA 02" + WALK.repeat(4), "FETCH_DATA 02" + WALK.repeat(4));
        band.breaksAfter(operations);
        assertThrows(WristwayException.class, this::sync);
        assertEquals(operations > 5 ? 4 + 1 : 1, count(Metric.KIND), "what came after the gap is of no use");
        assertFalse(scene.talk().contains(STORED));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        two packets in one        | 00 01200a50 01 01200a50            |
        packets in wrong order    | 01 01200a50                        | 00 01200a50
        a packet twice            | 00 01200a50                        | 00 01200a50
        a record cut short        | 00 01200a50 0120                   | 01 0a50 0120
        """)
    void refusesWhatIsDamaged(String how, String first, String second) {
        List<String> packets = Stream.of(first, second).filter(packet -> packet != null).map("FETCH_DATA "::concat).toList();
        List<String> all = new ArrayList<>(packets);
        all.add("FETCH_CONTROL 100201");
        band.answers(request(ACTIVITY, FROM), FetchScene.available(12, FROM)).answers(TRANSFER, all.toArray(String[]::new));
        assertThrows(MalformedMessage.class, this::sync, how);
        assertEquals(1, count(Metric.KIND));
        assertFalse(scene.talk().contains(STORED));
    }

    @Test
    void withoutAChecksum_whatIsMissingAtTheEndIsAskedForAgain_andNothingAcknowledgedBefore() throws WristwayException {
        band.answers(request(ACTIVITY, FROM), FetchScene.available(6, FROM))
                .answers(TRANSFER, "FETCH_DATA 00" + WALK.repeat(4), "FETCH_CONTROL 100201"); // the second packet is lost
        scene.keeps(ACTIVITY, minute(4), minute(4), Bytes.ofHex(WALK.repeat(2))).hasNoMore(ACTIVITY, minute(6));
        sync();
        assertEquals(6 + 1, count(Metric.KIND));
        assertEquals(List.of(request(ACTIVITY, FROM), TRANSFER, "store 16", request(ACTIVITY, minute(4)), TRANSFER, "store 8", STORED,
                request(ACTIVITY, minute(6)), STORED), scene.talk().subList(1, scene.talk().size()));
    }

    @ParameterizedTest(name = "4 records in 1 packet of 16 bytes, counted as {0}")
    @ValueSource(ints = {4, 1, 16})
    void withoutAChecksum_whateverItCountsIsAcknowledgedIfItFits(int announced) throws WristwayException {
        band.answers(request(ACTIVITY, FROM), FetchScene.available(announced, FROM))
                .answers(TRANSFER, "FETCH_DATA 00" + WALK.repeat(4), "FETCH_CONTROL 100201");
        scene.hasNoMore(ACTIVITY, minute(4));
        sync();
        assertEquals(2, Collections.frequency(scene.talk(), STORED), "the minutes, and that there are no more");
    }

    @Test
    void recordsMayLieAcrossPackets() throws WristwayException {
        band.answers(request(ACTIVITY, FROM), FetchScene.available(2, FROM))
                .answers(TRANSFER, "FETCH_DATA 00 01200a", "FETCH_DATA 01 500121", "FETCH_DATA 02 0b51", "FETCH_CONTROL 100201");
        scene.hasNoMore(ACTIVITY, minute(2));
        sync();
        assertEquals(List.of(0x50, 0x51), values(Metric.HEART_RATE));
    }

    @Test
    void whatAnotherEndpointSaysIsPassedOver() throws WristwayException {
        band.answers(request(ACTIVITY, FROM), "HEART_RATE 0050", "FETCH_CONTROL 1005", FetchScene.available(1, FROM), "BATTERY 00ff")
                .answers(TRANSFER, "HEART_RATE 0051", "FETCH_DATA 00" + WALK, "EVENTS 0e", "FETCH_CONTROL 100201");
        scene.hasNoMore(ACTIVITY, minute(1));
        band.answers("listen FETCH_DATA", "HEART_RATE 0050");
        scene.line().band().listen(Characteristic.HEART_RATE);
        sync();
        assertEquals(List.of(0x50), values(Metric.HEART_RATE));
    }

    /** A band that stutters: the second answer may be heard at any time. */
    @Test
    void anAnswerThatComesTwiceCountsOnce() throws WristwayException {
        band.answers(request(ACTIVITY, FROM), FetchScene.available(1, FROM), FetchScene.available(1, FROM))
                .answers(TRANSFER, FetchScene.available(1, FROM), "FETCH_DATA 00" + WALK, "FETCH_CONTROL 100201", "FETCH_CONTROL 100201");
        scene.keeps(ACTIVITY, minute(1), minute(1), Bytes.ofHex(WALK.repeat(2))).hasNoMore(ACTIVITY, minute(3));
        sync();
        assertEquals(3 + 1, count(Metric.KIND));
        assertEquals(3, Collections.frequency(scene.talk(), STORED));
    }

    @Test
    void anotherAnswerInTheMiddleMeansThatTheyAreMixedUp() throws WristwayException {
        band.answers(request(ACTIVITY, FROM), FetchScene.available(1, FROM))
                .answers(TRANSFER, "FETCH_DATA 00" + WALK, FetchScene.available(9, minute(30)), "FETCH_CONTROL 100201")
                .answers(TRANSFER, "FETCH_DATA 00" + WALK, "FETCH_CONTROL 100201");
        scene.hasNoMore(ACTIVITY, minute(1));
        sync();
        assertEquals(2, Collections.frequency(scene.talk(), request(ACTIVITY, FROM)), "it was asked for again");
        assertEquals(1 + 1, count(Metric.KIND));
    }

    @Test
    void aStartThatGoesBackEndsTheRounds() throws WristwayException {
        scene.keeps(ACTIVITY, FROM, FROM, Bytes.ofHex(WALK.repeat(3)));
        scene.keeps(ACTIVITY, minute(3), minute(-60), Bytes.ofHex(WALK.repeat(3)));
        sync();
        assertEquals(3 + 3 + 1, count(Metric.KIND), "it is stored, for it may be of some use");
        assertEquals(2, Collections.frequency(scene.talk(), TRANSFER));
    }

    @Test
    void aClockThatIsYearsSlowIsBelieved() throws WristwayException {
        scene.keeps(ACTIVITY, FROM, Instant.parse("2015-01-01T00:00:00Z"), Bytes.ofHex(WALK));
        assertTrue(sync());
        assertEquals(1 + 1, count(Metric.KIND));
    }

    @Test
    void aClockThatIsYearsFastIsNot() throws WristwayException {
        scene.keeps(ACTIVITY, FROM, Instant.parse("2031-01-01T00:00:00Z"), Bytes.ofHex(WALK));
        assertFalse(sync());
        assertEquals(1, count(Metric.KIND));
        assertFalse(scene.talk().contains(STORED));
    }

    @ParameterizedTest(name = "the band answers in zone {0}")
    @CsvSource({"04, 2024-06-15T10:00:00Z", "00, 2024-06-15T11:00:00Z", "f0, 2024-06-15T15:00:00Z", "16, 2024-06-15T05:30:00Z"})
    void theZoneOfTheAnswerCounts(String zone, Instant start) throws WristwayException {
        scene.time.pass(Duration.ofHours(12));
        band.answers(request(ACTIVITY, FROM), "FETCH_CONTROL 10010101000000e807060f0b0000" + zone)
                .answers(TRANSFER, "FETCH_DATA 00" + WALK, "FETCH_CONTROL 100201");
        scene.hasNoMore(ACTIVITY, start.plusSeconds(60));
        sync();
        assertTrue(scene.history.stored.stream().anyMatch(sample -> sample.at().equals(start)), scene.history.stored::toString);
    }

    @Test
    void keepsOnTheBandWhatTheVendorsAppShallGetToo() throws WristwayException {
        scene.keeps(ACTIVITY, FROM, FROM, Bytes.ofHex(WALK)).hasNoMore(ACTIVITY, minute(1));
        new MinuteSync("the band", scene.line().minutes(RecordLayout.SHORT), RecordLayout.SHORT, scene.horizon(), scene.history)
                .run(Afterwards.KEEP);
        assertEquals(List.of(request(ACTIVITY, FROM), TRANSFER, "store 4", request(ACTIVITY, minute(1)), STORED),
                     scene.talk().subList(1, scene.talk().size()), "only that there is nothing is acknowledged");
    }

    @Test
    void fortyThousandMinutesAtOnce() throws WristwayException {
        Instant start = NOW.minus(Duration.ofMinutes(40_000));
        scene.keeps(ACTIVITY, FROM, start, Bytes.ofHex((WALK + LIGHT).repeat(20_000))).hasNoMore(ACTIVITY, NOW);
        assertTimeout(Duration.ofSeconds(20), this::sync);
        assertEquals(40_000 + 1, count(Metric.KIND));
        assertEquals(20_000, count(Metric.SLEEP));
    }

    @Test
    void sleepGoesOnFromRoundToRoundAndFromSyncToSync() throws WristwayException {
        scene.keeps(ACTIVITY, FROM, FROM, Bytes.ofHex(WALK + LIGHT + AS_BEFORE + DEEP));
        scene.keeps(ACTIVITY, minute(4), minute(4), Bytes.ofHex(AS_BEFORE)).hasNoMore(ACTIVITY, minute(5));
        sync();
        assertEquals(List.of(1, 1, 2, 2), values(Metric.SLEEP));
        band.unlearn(TRANSFER).unlearn(request(ACTIVITY, minute(5)));
        scene.keeps(ACTIVITY, minute(5), minute(5), Bytes.ofHex(AS_BEFORE + WALK + AS_BEFORE)).hasNoMore(ACTIVITY, minute(8));
        sync();
        assertEquals(List.of(1, 1, 2, 2, 2), values(Metric.SLEEP));
        assertEquals(minute(5), scene.history.latest(Metric.SLEEP).orElseThrow().at());
    }

    @Test
    void sleepDoesNotGoOnOverAGap() throws WristwayException {
        scene.keeps(ACTIVITY, FROM, FROM, Bytes.ofHex(LIGHT));
        scene.keeps(ACTIVITY, minute(1), minute(2), Bytes.ofHex(AS_BEFORE)).hasNoMore(ACTIVITY, minute(3));
        sync();
        assertEquals(List.of(1), values(Metric.SLEEP));
    }

    private boolean sync() throws WristwayException {
        return new MinuteSync("the band", scene.line().minutes(RecordLayout.SHORT), RecordLayout.SHORT, scene.horizon(), scene.history)
                .run(Afterwards.FORGET);
    }

    private List<Integer> values(Metric metric) {
        return scene.history.stored.stream().filter(sample -> sample.metric() == metric).map(Sample::value).toList();
    }

    private long count(Metric metric) {
        return scene.history.stored.stream().filter(sample -> sample.metric() == metric).count();
    }

    private static Instant minute(int number) {
        return FROM.plus(Duration.ofMinutes(number));
    }
}
