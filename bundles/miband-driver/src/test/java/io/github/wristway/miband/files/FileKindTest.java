package io.github.wristway.miband.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.gateway.device.Workout.Figure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {
    /** 2026-01-01 00:00 UTC, in a zone an hour east. */
    private static final String START = "00b9556904";
    private static final Instant MIDNIGHT = Instant.parse("2026-01-01T00:00:00Z");

    private static final String OF_A_DAY = "10020000 3a00 00 36 5e 00000000 37 00000000 44" + "00".repeat(22);

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "0100, daily details", "0401, daily summary", "0321, sleep", "020c, sleep stages", "0218, readings by hand",
        "06d9, workout summary", "02d8, workout details", "01da, workout track", "0110, unknown file 0-4-0"})
    void isToldInWords(String versionAndFlags, String words) throws MalformedMessage {
        assertEquals(words, FileKind.words(FileId.decode(Bytes.ofHex(START + versionAndFlags))));
    }

    @ParameterizedTest(name = "version and flags {0}")
    @CsvSource({"0500", "0201", "0601", "0521", "010c", "0118", "02d8", "03da", "0110"})
    void whatIsNotListedIsNotRead(String versionAndFlags) throws MalformedMessage {
        assertEquals(new Contents.Undeciphered(), read(versionAndFlags, "00".repeat(200)));
    }

    @Test
    void aMinuteWithoutAReadingHasNoValue() throws MalformedMessage {
        List<Series> series = measured("0300", "de0ccc0ccc 820013230e000200ff 0c001625183a326264 0000000000ff02ff65");
        assertEquals(List.of(new Series(Metric.STEPS, MIDNIGHT, new int[] {130, 12, 0}),
                             new Series(Metric.HEART_RATE, MIDNIGHT, new int[] {Series.NONE, 58, Series.NONE}),
                             new Series(Metric.OXYGEN, MIDNIGHT, new int[] {Series.NONE, 98, Series.NONE}),
                             new Series(Metric.STRESS, MIDNIGHT, new int[] {Series.NONE, 100, Series.NONE}),
                             new Series(Metric.ENERGY, MIDNIGHT, new int[] {19, 22, 0})), series);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"first, ac", "second, cc"})
    void anEnergyThatOnlyOneSourceTakesForValidIsNone(String valid, String half) throws MalformedMessage {
        List<Series> series = measured("0100", "d" + half.charAt(0) + "000000 010003");
        assertEquals(List.of(Metric.STEPS), series.stream().map(Series::metric).toList());
    }

    /** The halves behind stress are 0, c, c: for one source there is no light, for the other one there are both. */
    @ParameterizedTest(name = "records of {0} bytes")
    @CsvSource({"4, 0500 0102 0600 0102", "6, 0500 01020304 0600 01020304 0700 01020304"})
    void whereSourcesDifferTheLengthTells(int size, String records) throws MalformedMessage {
        Series steps = measured("0400", "d000000000cc" + records).get(0);
        assertEquals(size == 4 ? 2 : 3, steps.values().length);
        assertEquals(6, steps.values()[1]);
    }

    @Test
    void whereTheLengthDoesNotTellNothingIsRead() {
        MalformedMessage trouble = assertThrows(MalformedMessage.class, () -> read("0400", "d000000000cc" + "00".repeat(12)));
        assertEquals("these minutes can be read in two ways", trouble.getMessage());
    }

    @Test
    void ofADayIsStoredWhatTheMinutesDoNotTell() throws MalformedMessage {
        assertEquals(List.of(Series.of(Metric.RESTING_HEART_RATE, MIDNIGHT, 54), Series.of(Metric.HIGHEST_HEART_RATE, MIDNIGHT, 94)),
                     measured("0401", "da8800" + OF_A_DAY));
        assertEquals(List.of(), measured("0401", "c28800" + OF_A_DAY));
    }

    @Test
    void aNightIsToldMinuteByMinute() throws MalformedMessage {
        String stages = "fbfafcff11" + "00b9556900000000" + "0111" + "0008" + "1002 0001 3001 4001";
        List<Series> night = measured("0321", "0000 00b95569 80c85569" + "4142" + stages + "fbfafcff11");
        assertEquals(List.of(new Series(Metric.SLEEP, MIDNIGHT, new int[] {1, 1, Series.NONE, 3, Series.NONE})), night);
    }

    @Test
    void oxygenInSleepIsToldWhereItIsCertainThatItIsThere() throws MalformedMessage {
        String rows = "3c00 0100 00b95569 40  2c01 0300 00b95569 60 00 62  3c00 0000".replace(" ", "");
        String body = "00 00b95569 80c85569".replace(" ", "") + rows;
        assertEquals(List.of(Series.of(Metric.SLEEP_OXYGEN, MIDNIGHT, 96), Series.of(Metric.SLEEP_OXYGEN, MIDNIGHT.plusSeconds(600), 98)),
                     measured("0321", "ff" + body));
        assertEquals(List.of(), measured("0321", "3f" + body));
    }

    @Test
    void aNightThatNobodySleepsIsRefused() {
        String long4095 = "1fff".repeat(2);
        assertThrows(MalformedMessage.class, () -> read("0121", "0000 00b95569 80c85569 fbfafcff11 00b9556900000000 0111 0004" + long4095));
    }

    @Test
    void readingsByHandHaveMetricsOfTheirOwn() throws MalformedMessage {
        assertEquals(List.of(Series.of(Metric.MANUAL_HEART_RATE, MIDNIGHT, 72), Series.of(Metric.OXYGEN, MIDNIGHT, 97),
                             Series.of(Metric.MANUAL_STRESS, MIDNIGHT, 40)),
                     measured("0218", "00b955691148 00b955691261 00b955694401020304 00b955691328 00b955691100 00b9556977 00b955691148"));
    }

    @ParameterizedTest(name = "version {0}")
    @CsvSource({"01, ''", "02, 01020304 0506"})
    void aTrackIsOnEarth(String version, String more) throws MalformedMessage {
        String berlin = "66665641 00005242" + more;
        String nowhere = "0000c07f 00005242" + more;
        String body = "f0 00b95569" + nowhere + "01b95569" + berlin + "00b95569" + berlin;
        List<Workout.Mark> marks = assertInstanceOf(Contents.Track.class, read(version + "da", body)).marks();
        assertEquals(List.of(MIDNIGHT, MIDNIGHT.plusSeconds(1)), marks.stream().map(Workout.Mark::at).toList());
        assertEquals(new Workout.Place(52.5, 13.3999996, OptionalInt.empty()), marks.get(0).place().orElseThrow());
    }

    @Test
    void aWorkoutSaysWhatIsKnownOfIt() throws MalformedMessage {
        Bytes.Builder body = Bytes.build().bytes(Bytes.ofHex("ff".repeat(5))).u32(1_767_225_600).u32(1_767_227_400).u32(1790)
                .u16(155).u8(125).u8(165).u8(85).u32(Float.floatToIntBits(2.3f)).bytes(Bytes.ofHex("0000")).u16(12);
        Workout rowing = workout("07b5", body.toBytes().hex() + "00".repeat(80));
        assertEquals(Map.of(Figure.ENERGY, 155.0, Figure.ACTIVE_TIME, 1790.0, Figure.AVERAGE_HEART_RATE, 125.0,
                            Figure.HIGHEST_HEART_RATE, 165.0, Figure.TRAINING_EFFECT, 2.3, Figure.RECOVERY_TIME, 12.0), rowing.figures());
        assertEquals(List.of("rowing machine", 0x0d, Duration.ofMinutes(30), MIDNIGHT),
                     List.of(rowing.kind(), rowing.rawKind(), rowing.length(), rowing.start()));
    }

    @Test
    void ofAnUnlistedVersionOnlyTimeAndKindAreTold() throws MalformedMessage {
        Workout rowing = workout("09b5", "ff".repeat(200));
        assertEquals(List.of("rowing machine", Duration.ZERO, Map.of()), List.of(rowing.kind(), rowing.length(), rowing.figures()));
        assertEquals("workout 31", workout("07fd", "ff".repeat(200)).kind());
    }

    private static Workout workout(String versionAndFlags, String body) throws MalformedMessage {
        return assertInstanceOf(Contents.Summary.class, read(versionAndFlags, body)).summary().workout(List.of());
    }

    private static List<Series> measured(String versionAndFlags, String body) throws MalformedMessage {
        return assertInstanceOf(Contents.Measured.class, read(versionAndFlags, body)).series();
    }

    private static Contents read(String versionAndFlags, String body) throws MalformedMessage {
        return FileKind.read(ActivityFile.decode(TestFile.of(START + versionAndFlags, Stream.of(body.split(" ")).reduce("", String::concat))));
    }
}
