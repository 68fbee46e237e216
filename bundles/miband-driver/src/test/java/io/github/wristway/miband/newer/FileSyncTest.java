package io.github.wristway.miband.newer;

import static io.github.wristway.miband.newer.FileScene.confirmation;
import static io.github.wristway.miband.newer.FileScene.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.miband.files.TestFile;
import io.github.wristway.miband.sync.FullDisk;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileSyncTest {
    /** 15 June 2024, 09:00 in Berlin. */
    private static final Instant MORNING = Instant.parse("2024-06-15T07:00:00Z");
    private static final String DAY = id(MORNING, "0200");
    private static final String DAY_BEFORE = id(MORNING.minusSeconds(86_400), "0200");
    private static final String DETAILS_V9 = id(MORNING, "0900");
    /** Steps and a heart rate, three minutes of them. */
    private static final String THREE_MINUTES = "d000c000 05003c 00003d 2c0000";

    private static final String SUMMARY = id(MORNING, "06ad");
    private static final String TRACK = id(MORNING, "01ae");
    private static final String ELLIPTICAL = "ffffffff" + Bytes.build().u32(1_718_434_800).u32(1_718_435_400).toBytes() + "00".repeat(30);
    private static final String PLACE = "f0" + Bytes.build().u32(1_718_434_801).u32(Float.floatToIntBits(13.4f)).u32(Float.floatToIntBits(52.5f)).toBytes();

    private final FileScene band = new FileScene();

    @Test
    void eachFileIsStoredBeforeItIsConfirmedTheOldestFirst() throws WristwayException {
        band.lists(DAY, DAY_BEFORE).keeps(DAY, THREE_MINUTES).keeps(DAY_BEFORE, THREE_MINUTES).sync(Afterwards.FORGET);
        assertEquals(List.of(request(DAY_BEFORE), "store 5", "store daily details", confirmation(DAY_BEFORE),
                             request(DAY), "store 5", "store daily details", confirmation(DAY)), band.talk());
        assertEquals(new RawFile(DAY, "daily details", MORNING, true, TestFile.of(DAY, THREE_MINUTES)), band.history.files.get(DAY));
        assertEquals(5, band.history.stored.stream().filter(one -> one.at().isBefore(MORNING)).count());
    }

    @Test
    void whatTheBandShallKeepIsNotConfirmed() throws WristwayException {
        band.lists("", DAY).keeps(DAY, THREE_MINUTES).sync(Afterwards.KEEP);
        assertEquals(List.of(request(DAY), "store 5", "store daily details"), band.talk());
    }

    @Test
    void ofThePastOnlyWhatIsNotHereIsFetched() throws WristwayException {
        band.lists("", DAY).keeps(DAY, THREE_MINUTES).sync(Afterwards.KEEP);
        band.line.events.clear();
        band.sync(Afterwards.FORGET);
        assertEquals(List.of(confirmation(DAY)), band.talk(), "it was stored and not confirmed yet");
    }

    @Test
    void aFileOfTodayIsFetchedAgainForItMayHaveGrown() throws WristwayException {
        band.lists(DAY, "").keeps(DAY, THREE_MINUTES).keeps(DAY, THREE_MINUTES + "010000");
        band.sync(Afterwards.KEEP);
        band.sync(Afterwards.KEEP);
        assertEquals(2, Collections.frequency(band.line.events, request(DAY)));
        assertTrue(band.history.stored.stream().anyMatch(one -> one.at().equals(MORNING.plusSeconds(180)) && one.value() == 1));
    }

    @Test
    void andOnceMoreWhenItIsOfThePast() throws WristwayException {
        band.lists(DAY, "").keeps(DAY, THREE_MINUTES).sync(Afterwards.KEEP);
        FileScene tomorrow = new FileScene();
        tomorrow.history.files.putAll(band.history.files);
        tomorrow.lists("", DAY).keeps(DAY, THREE_MINUTES + "010000").sync(Afterwards.KEEP);
        assertFalse(tomorrow.history.files.get(DAY).growing());
    }

    @Test
    void aWrongChecksumIsAskedForTwiceMoreAndNeverConfirmed() {
        Bytes damaged = Bytes.ofHex(TestFile.of(DAY, THREE_MINUTES).hex().replace("2c0000", "2d0000"));
        band.lists("", DAY).sends(DAY, TestFile.pieces(damaged, 100));
        MalformedMessage trouble = assertThrows(MalformedMessage.class, () -> band.sync(Afterwards.FORGET));
        assertEquals("the checksum of the file " + DAY + " is wrong", trouble.getMessage());
        assertEquals(List.of(request(DAY), request(DAY), request(DAY)), band.talk());
    }

    @Test
    void aPieceThatWasLostIsMendedByAskingAgain() throws WristwayException {
        List<Bytes> pieces = TestFile.pieces(TestFile.of(DAY, THREE_MINUTES), 5);
        band.lists("", DAY).sends(DAY, List.of(pieces.get(0), pieces.get(2), pieces.get(3))).sends(DAY, pieces).sync(Afterwards.FORGET);
        assertEquals(List.of(request(DAY), request(DAY), "store 5", "store daily details", confirmation(DAY)), band.talk());
    }

    @Test
    void aFileThatNeverComesIsLeftForTheNextSync() {
        band.lists("", DAY_BEFORE + DAY).keeps(DAY, THREE_MINUTES);
        Instant before = band.scene.time.now();
        NoAnswer silent = assertThrows(NoAnswer.class, () -> band.sync(Afterwards.FORGET));
        assertEquals(List.of(request(DAY_BEFORE), request(DAY), "store 5", "store daily details", confirmation(DAY)), band.talk());
        assertEquals("the band did not answer with the file " + DAY_BEFORE + " within 45 s", silent.getMessage());
        assertEquals(Duration.ofSeconds(45), Duration.between(before, band.scene.time.now()));
    }

    @Test
    void aSilenceInTheMiddleOfAFileIsShorter() {
        band.lists("", DAY).sends(DAY, TestFile.pieces(TestFile.of(DAY, THREE_MINUTES), 5).subList(0, 2));
        NoAnswer silent = assertThrows(NoAnswer.class, () -> band.sync(Afterwards.FORGET));
        assertTrue(silent.getMessage().endsWith("within 10 s"), silent.getMessage());
        assertEquals(List.of(request(DAY)), band.talk());
    }

    @Test
    void aBandThatIsSilentThreeTimesIsNotAskedForMore() {
        String names = "";
        for (int i = 0; i < 5; i++) names += id(MORNING.plusSeconds(i), "0200");
        band.lists("", names);
        assertThrows(NoAnswer.class, () -> band.sync(Afterwards.FORGET));
        assertEquals(3, band.talk().size());
    }

    @Test
    void aFileThatComesLateIsNotTakenForAnother() throws WristwayException {
        Bytes late = TestFile.of(DAY_BEFORE, THREE_MINUTES);
        band.lists("", DAY).sends(DAY, TestFile.pieces(late, 100)).keeps(DAY, THREE_MINUTES).sync(Afterwards.FORGET);
        assertEquals(List.of(request(DAY), request(DAY), "store 5", "store daily details", confirmation(DAY)), band.talk());
    }

    @Test
    void aLinkThatBreaksLosesNothingAndRepeatsOneFile() throws WristwayException {
        band.lists("", DAY_BEFORE + DAY).keeps(DAY_BEFORE, THREE_MINUTES).keeps(DAY, THREE_MINUTES).line.hangsUpOn(confirmation(DAY_BEFORE));
        assertThrows(LinkLost.class, () -> band.sync(Afterwards.FORGET));
        assertEquals(List.of(DAY_BEFORE), List.copyOf(band.history.files.keySet()));
        FileScene again = new FileScene();
        again.history.files.putAll(band.history.files);
        again.lists("", DAY_BEFORE + DAY).keeps(DAY, THREE_MINUTES).sync(Afterwards.FORGET);
        assertEquals(List.of(confirmation(DAY_BEFORE), request(DAY), "store 5", "store daily details", confirmation(DAY)), again.talk());
    }

    @Test
    void aFullDiskLeavesTheFileOnTheBand() throws WristwayException {
        band.lists("", DAY).keeps(DAY, THREE_MINUTES);
        Talk talk = new Talk("the band", band.line, Duration.ofSeconds(5), band.scene.time);
        FileSync sync = new FileSync(talk, band.scene.approach("band9", new Credential.None()));
        assertThrows(StorageTrouble.class, () -> sync.sync(new FullDisk(), Afterwards.FORGET));
        assertEquals(List.of(request(DAY)), band.talk());
    }

    @Test
    void summaryAndTrackAreOneWorkout() throws WristwayException {
        band.lists("", TRACK + SUMMARY).keeps(SUMMARY, ELLIPTICAL).keeps(TRACK, PLACE).sync(Afterwards.FORGET);
        assertEquals(List.of(request(SUMMARY), "store elliptical trainer of 0 marks", "store workout summary", confirmation(SUMMARY),
                             request(TRACK), "store elliptical trainer of 1 marks", "store workout track", confirmation(TRACK)), band.talk());
        assertEquals(List.of(MORNING, Duration.ofMinutes(10)), List.of(workout().start(), workout().length()));
    }

    @Test
    void aSummaryThatComesInALaterSyncFindsItsTrack() throws WristwayException {
        band.lists("", SUMMARY + TRACK).keeps(TRACK, PLACE);
        assertThrows(NoAnswer.class, () -> band.sync(Afterwards.FORGET));
        assertEquals(List.of("elliptical trainer", Duration.ZERO, 1), List.of(workout().kind(), workout().length(), workout().track().size()));
        band.keeps(SUMMARY, ELLIPTICAL).sync(Afterwards.FORGET);
        assertEquals(List.of(Duration.ofMinutes(10), 1), List.of(workout().length(), workout().track().size()));
    }

    private Workout workout() {
        assertEquals(1, band.history.workouts.size());
        return band.history.workouts.get(0);
    }

    @Test
    void whatNobodyCanReadIsKeptAsItCame() throws WristwayException {
        band.lists("", DETAILS_V9 + DAY).keeps(DETAILS_V9, "0102").keeps(DAY, "d000c000 05").sync(Afterwards.FORGET);
        assertEquals(List.of(request(DAY), "store daily details", confirmation(DAY),
                             request(DETAILS_V9), "store daily details", confirmation(DETAILS_V9)), band.talk());
        assertEquals(TestFile.of(DAY, "d000c000 05"), band.history.files.get(DAY).content());
    }

    @Test
    void aFileOfTheFutureStaysThere() throws WristwayException {
        Instant future = MORNING.plus(Duration.ofDays(400));
        band.lists(id(future, "0200"), DAY).keeps(DAY, THREE_MINUTES).sync(Afterwards.FORGET);
        assertFalse(band.line.events.contains(request(id(future, "0200"))));
        assertEquals(List.of(future), band.leftThere);
        assertEquals(MORNING.plusSeconds(120), band.history.latest(Metric.STEPS).orElseThrow().at());
    }

    /** The clock of the host may be the one that is wrong. */
    @Test
    void aFileThatReachesIntoTheFutureStaysThereUntilItIsOver() throws WristwayException {
        Instant start = MORNING.plus(Duration.ofHours(27)).minusSeconds(60);
        String file = id(start, "0200");
        band.lists("", file).keeps(file, THREE_MINUTES).sync(Afterwards.FORGET);
        assertEquals(List.of(request(file)), band.talk(), "neither stored as one that need not come again, nor confirmed");
        assertEquals(List.of(start.plusSeconds(180)), band.leftThere);
    }

    /** @param rest version and flags, behind the zone of Berlin */
    private static String id(Instant start, String rest) {
        return Bytes.build().u32(start.getEpochSecond()).u8(8).bytes(Bytes.ofHex(rest)).toBytes().hex();
    }
}
