package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.Workout.Figure;
import io.github.wristway.gateway.device.Workout.Mark;
import io.github.wristway.gateway.device.Workout.Place;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkoutBodyTest {
    private static final Instant START = Instant.parse("2026-03-10T17:30:05.250Z");

    @Test
    void nothingComesBackAsNothing() throws Unreadable {
        roundTrip(new WorkoutBody(Map.of(), List.of()));
    }

    @Test
    void everyFigureComesBackToTheLastBit() throws Unreadable {
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) figures.put(figure, Math.PI * figure.ordinal() - 5);
        figures.put(Figure.STEPS, Double.NaN);
        figures.put(Figure.ENERGY, -0.0);
        roundTrip(new WorkoutBody(figures, List.of()));
    }

    @Test
    void anyTrackComesBack() throws Unreadable {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            int has = random.nextInt(8);
            List<Mark> track = new ArrayList<>();
            for (int i = random.nextInt(100); i > 0; i--) {
                OptionalInt altitude = random.nextInt(8) >= has ? OptionalInt.empty() : OptionalInt.of(random.nextInt());
                Place place = new Place(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180, altitude);
                track.add(new Mark(START.plusMillis(random.nextInt()), random.nextInt(8) >= has ? Optional.empty() : Optional.of(place),
                                   random.nextInt(8) >= has ? OptionalInt.empty() : OptionalInt.of(random.nextInt())));
            }
            roundTrip(new WorkoutBody(Map.of(Figure.DISTANCE, random.nextDouble()), track));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 3_000_000, 10_000_000, 100_000_000, 3, 1 << 24})
    void placesComeBackToTheLastBitHoweverTheVendorCounts(double parts) throws Unreadable {
        List<Mark> track = new ArrayList<>();
        for (int i = -500; i < 500; i++) {
            Place place = new Place(Math.rint(52.52 * parts + i) / parts, Math.rint(-13.405 * parts + 3 * i) / parts, OptionalInt.empty());
            track.add(new Mark(START.plusSeconds(i), Optional.of(place), OptionalInt.empty()));
        }
        roundTrip(new WorkoutBody(Map.of(), track));
    }

    @Test
    void noPlaceAtAllIsKeptAsWell() throws Unreadable {
        double[] odd = {-0.0, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE};
        for (double degrees : odd) {
            roundTrip(new WorkoutBody(Map.of(), List.of(new Mark(START, Optional.of(new Place(degrees, 13, OptionalInt.empty())), OptionalInt.empty()))));
        }
    }

    @Test
    void anHourOfRunningTakesLessThanThreeBytesPerSecond() throws Unreadable {
        byte[] packed = roundTrip(run(3600));
        System.out.printf("store: %.2f bytes per second of a track%n", packed.length / 3600.0);
        assertTrue(packed.length < 3 * 3600, packed.length + " bytes");
    }

    @Test
    void whatFormatOneWroteIsReadForEver() throws Unreadable {
        Place gate = new Place(52.5, -13.25, OptionalInt.of(-3));
        assertEquals(new WorkoutBody(Map.of(Figure.DISTANCE, 1.5), List.of(new Mark(START, Optional.of(gate), OptionalInt.of(140)),
                         new Mark(START.plusMillis(1500), Optional.empty(), OptionalInt.of(139)))),
                     WorkoutBody.unpack(Bytes.ofHex("01 a4d073fd 00000021"
                         + "6364b4ffc1000133a635b0b0b330ec106ff87aed0bf3fe15ebea586730310200").toArray(), START));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        good                  | 00 00989680 00         | none
        no figures            | ''                     | cut short
        an unknown figure     | 01 63 3ff0000000000000 00989680 00 | unknown figure 99
        half a figure         | 01 00 3ff0             | cut short
        no marks              | 00 00989680            | cut short
        more marks than bytes | 00 00989680 feffffff0f | cut short
        fewer than no marks   | 00 00989680 01         | cut short
        half a mark           | 00 00989680 02 04 00   | cut short
        more than all         | 00 00989680 00 00      | something behind its end
        a number without end  | 00 00989680 ffffffffffffffffffffff | a number without an end
        one that ends too late | 00 00989680 ffffffffffffffffffff00 | a number without an end
        """)
    void whatCannotBeIsRefused(String name, String plain, String reason) {
        assertEquals(reason, reason(sealed(Bytes.ofHex(plain).toArray(), 0)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        nothing at all  | ''                   | cut short
        half a head     | 01 0000              | cut short
        half a size     | 01 ff000000 00       | damaged
        unknown format  | 02 00000000 00000000 | unknown format 2
        wrong checksum  | 01 00000000 00000006 | damaged
        """)
    void aBrokenHeadIsRefused(String name, String body, String reason) {
        assertEquals(reason, reason(Bytes.ofHex(body).toArray()));
    }

    @Test
    void aSizeThatCannotBeIsNotEvenTried() {
        for (int size : new int[] {1, -7, 100_000, Integer.MAX_VALUE - 6, Integer.MIN_VALUE}) {
            assertEquals("damaged", reason(sealed(Bytes.ofHex("00 00989680 00").toArray(), size)));
        }
    }

    @Test
    void noChangedBitGoesUnnoticed() {
        byte[] good = run(60).pack(START);
        for (int bit = 0; bit < 8 * good.length; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            assertThrows(Unreadable.class, () -> WorkoutBody.unpack(bad, START));
        }
    }

    @Test
    void whateverIsReadItIsNeverMoreThanUnreadable() throws DataFormatException { // behind a good checksum, which damage would not have
        Random random = new Random(9);
        byte[] packed = run(60).pack(START);
        byte[] plain = Deflate.unpack(ByteBuffer.wrap(packed).slice(9, packed.length - 9), 10_000);
        int found = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bad = Arrays.copyOf(plain, random.nextInt(4) == 0 ? random.nextInt(plain.length) : plain.length);
            for (int i = random.nextInt(4); i >= 0 && bad.length > 0; i--) bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            if (!reason(sealed(bad, 0)).equals("none")) found++;
        }
        assertTrue(found > 10_000, found + " found");
    }

    /** One per second, as GPS tells places: with noise, and a heart rate now and then. */
    static WorkoutBody run(int seconds) {
        Random random = new Random(seconds);
        List<Mark> track = new ArrayList<>();
        double latitude = 52.52;
        double longitude = 13.405;
        int altitude = 34;
        for (int second = 0; second < seconds; second++) {
            latitude += 2e-5 + random.nextGaussian() * 3e-6;
            longitude += 1e-5 + random.nextGaussian() * 3e-6;
            if (random.nextInt(10) == 0) altitude += random.nextInt(3) - 1;
            Place place = new Place(Math.rint(latitude * 3_000_000) / 3_000_000, Math.rint(longitude * 3_000_000) / 3_000_000, OptionalInt.of(altitude));
            track.add(new Mark(START.plusSeconds(second), Optional.of(place), second % 5 > 0 ? OptionalInt.empty() : OptionalInt.of(140 + random.nextInt(20))));
        }
        return new WorkoutBody(Map.of(Figure.STEPS, 9000.0, Figure.DISTANCE, 10_012.5), track);
    }

    private static byte[] roundTrip(WorkoutBody body) throws Unreadable {
        byte[] packed = body.pack(START);
        assertEquals(body, WorkoutBody.unpack(packed, START));
        return packed;
    }

    private static String reason(byte[] body) {
        try {
            WorkoutBody.unpack(body, START);
            return "none";
        } catch (Unreadable e) {
            return e.getMessage();
        }
    }

    /** @param size what the head says of it; 0 for the truth */
    private static byte[] sealed(byte[] plain, int size) {
        ByteBuffer rest = ByteBuffer.wrap(Deflate.pack(plain, Deflater.DEFAULT_STRATEGY));
        ByteBuffer body = ByteBuffer.allocate(9 + rest.capacity()).put((byte) 1).putInt(0).putInt(size == 0 ? plain.length : size).put(rest);
        CRC32 checksum = new CRC32();
        checksum.update(body.array(), 5, body.capacity() - 5);
        return body.putInt(1, (int) checksum.getValue()).array();
    }
}
