package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayBodyTest {
    private static final Instant START = Instant.parse("2026-03-09T23:00:00Z");

    @ParameterizedTest
    @EnumSource
    void everyMetricComesBack(Metric metric) throws Unreadable {
        roundTrip(List.of(sample(metric, 0, 0), sample(metric, 7, 255), sample(metric, 1499, 1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 255, 256, 65_535, 65_536, 0xff_ffff, 0x100_0000, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
    void everyValueComesBack(int value) throws Unreadable {
        roundTrip(List.of(sample(Metric.STEPS, 3, value)));
        roundTrip(List.of(sample(Metric.STEPS, 3, value), sample(Metric.STEPS, 4, 0), sample(Metric.STEPS, 5, value)));
    }

    @Test
    void anyTemperaturesComeBack() throws Unreadable { // below zero they take four bytes
        Random random = new Random(4);
        for (int spread : new int[] {3, 200, 40_000, 1 << 30}) {
            List<Sample> winter = new ArrayList<>();
            int value = 0;
            for (int minute = 0; minute < 1440; minute += 1 + random.nextInt(3)) {
                value = Math.max(-spread, Math.min(spread, value + random.nextInt(spread) - spread / 2));
                winter.add(sample(Metric.TEMPERATURE, minute, value));
            }
            roundTrip(winter);
        }
    }

    @Test
    void slopesComeBackAsWell() throws Unreadable { // packed as differences
        List<Sample> slope = new ArrayList<>();
        for (int minute = 0; minute < 1440; minute++) slope.add(sample(Metric.HEART_RATE, minute, Math.abs(720 - minute)));
        roundTrip(slope);
    }

    @Test
    void anyGapsComeBack() throws Unreadable {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Sample> samples = new ArrayList<>();
            int density = 1 + random.nextInt(100);
            for (int minute = random.nextInt(60); minute < 1 + random.nextInt(1500); minute++) {
                for (Metric metric : Metric.values()) {
                    if (random.nextInt(100) < density) samples.add(sample(metric, minute, random.nextInt(300)));
                }
            }
            roundTrip(samples);
        }
    }

    @Test
    void whatFormatOneWroteIsReadForEver() throws Unreadable {
        assertEquals(List.of(sample(Metric.STEPS, 61, 300), sample(Metric.STEPS, 62, 2), sample(Metric.HEART_RATE, 62, 64)),
                     unpack("01 003d 0002  00 05 93f02403 0006 d36162640000  02 00 38b5a302 0004 63720000"));
        List<Sample> slope = new ArrayList<>(); // the minute 67 is missing; packed as differences
        for (int i = 0; i < 60; i++) if (i != 7) slope.add(sample(Metric.HEART_RATE, 60 + i, 60 + i / 2));
        assertEquals(slope, unpack("01 003c 003c  02 08 e404eabf 0015 abfffffffffffffff96d1818191819181919488700"));
    }

    private static List<Sample> unpack(String hex) throws Unreadable {
        DayMinutes day = new DayMinutes(START);
        DayBody.unpack(Bytes.ofHex(hex).toArray(), day);
        return day.between(EnumSet.allOf(Metric.class), START, Instant.MAX);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        good              | 01 0000 0001  00 04 95074dfd 0003 4b0600     | none
        nothing at all    | ''                                           | cut short
        half a head       | 01 0000 00                                   | cut short
        half a column     | 01 0000 0001  00 04 95074dfd 00              | cut short
        unknown format    | 02 0000 0001  00 04 95074dfd 0003 4b0600     | unknown format 2
        unknown metric    | 01 0000 0001  63 04 95074dfd 0003 4b0600     | unknown metric 99
        cut short         | 01 0000 0001  00 04 95074dfd 0003 4b06       | cut short
        no deflate        | 01 0000 0001  00 04 95074dfd 0003 ffffff     | damaged
        half a deflate    | 01 0000 0001  00 04 95074dfd 0002 4b06       | damaged
        another value     | 01 0000 0001  00 04 95074dfd 0003 4b0100     | damaged
        another minute    | 01 0001 0001  00 04 95074dfd 0003 4b0600     | damaged
        much later        | 01 0100 0001  00 04 95074dfd 0003 4b0600     | damaged
        another metric    | 01 0000 0001  01 04 95074dfd 0003 4b0600     | damaged
        more minutes      | 01 0000 0002  00 04 95074dfd 0003 4b0600     | damaged
        another meaning   | 01 0000 0001  00 0c 95074dfd 0003 4b0600     | damaged
        """)
    void damageIsFound(String name, String hex, String reason) {
        String found = "none";
        try {
            unpack(hex);
        } catch (Unreadable e) {
            found = e.getMessage();
        }
        assertEquals(reason, found);
    }

    @Test
    void theMetricBehindTheLastIsUnknown() {
        int next = Metric.values().length;
        Unreadable refused = assertThrows(Unreadable.class, () -> unpack("01 0000 0001  %02x 04 95074dfd 0003 4b0600".formatted(next)));
        assertEquals("unknown metric " + next, refused.getMessage());
    }

    @Test
    void differencesAreOnlyTakenWhereTheyAreShorter() {
        DayMinutes slope = new DayMinutes(START);
        DayMinutes noise = new DayMinutes(START);
        Random random = new Random(2);
        for (int minute = 0; minute < 1440; minute++) {
            slope.put(Metric.HEART_RATE, minute, minute / 10);
            noise.put(Metric.HEART_RATE, minute, random.nextInt(2) * 200);
        }
        assertTrue(DayBody.pack(slope, 0, 1440).length < 60, "a slope is mostly zeros and ones then");
        assertEquals(0, DayBody.pack(noise, 0, 1440)[6] & 8, "two values become three");
    }

    @Test
    void noChangedBitGoesUnnoticed() {
        DayMinutes day = new DayMinutes(START);
        List<Sample> recorded = Recording.of(START, 100);
        for (Sample sample : recorded) day.put(sample.metric(), day.minuteOf(sample.at()), sample.value());
        byte[] good = DayBody.pack(day, 0, 100);
        for (int bit = 0; bit < 8 * good.length; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            DayMinutes read = new DayMinutes(START);
            try {
                DayBody.unpack(bad, read);
            } catch (Unreadable e) {
                continue;
            }
            assertEquals(recorded, read.between(EnumSet.allOf(Metric.class), START, Instant.MAX), "bit " + bit); // such as padding behind the last value
        }
    }

    @Test
    void whateverIsReadItIsNeverMoreThanUnreadable() {
        DayMinutes day = new DayMinutes(START);
        for (Sample sample : Recording.of(START, 300)) day.put(sample.metric(), day.minuteOf(sample.at()), sample.value());
        byte[] good = DayBody.pack(day, 0, 300);
        Random random = new Random(3);
        int found = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(8) == 0 ? 1 + random.nextInt(good.length) : good.length);
            for (int i = random.nextInt(4); i >= 0; i--) bad[random.nextInt(Math.min(bad.length, 200))] = (byte) random.nextInt();
            try {
                DayBody.unpack(bad, new DayMinutes(START));
            } catch (Unreadable e) {
                found++;
            }
        }
        assertTrue(found > 19_000);
    }

    private static void roundTrip(List<Sample> samples) throws Unreadable {
        DayMinutes day = new DayMinutes(START);
        for (Sample sample : samples) day.put(sample.metric(), day.minuteOf(sample.at()), sample.value());
        DayMinutes whole = new DayMinutes(START);
        DayBody.unpack(DayBody.pack(day, 0, day.minutes().length()), whole);
        assertEquals(samples, whole.between(EnumSet.allOf(Metric.class), START, Instant.MAX));
        DayMinutes hours = new DayMinutes(START);
        for (int hour = 0; hour < 25; hour++) DayBody.unpack(DayBody.pack(day, hour * 60, hour * 60 + 60), hours);
        assertEquals(samples, hours.between(EnumSet.allOf(Metric.class), START, Instant.MAX));
    }

    private static Sample sample(Metric metric, int minute, int value) {
        return new Sample(metric, START.plusSeconds(minute * 60L), value);
    }
}
