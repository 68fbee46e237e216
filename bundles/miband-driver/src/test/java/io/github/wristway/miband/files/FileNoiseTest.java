package io.github.wristway.miband.files;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.SleepStage;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.miband.vectors.Vectors;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever stands in a file whose checksum is right, it is refused or gives values that can be. */
class FileNoiseTest {
    private static final Set<String> KINDS = Set.of(
            "activity_daily_details", "activity_daily_summary", "activity_sleep_details", "activity_sleep_stages",
            "activity_manual_samples", "activity_workout_gps", "activity_workout_summary");

    @TestFactory
    Stream<DynamicTest> damagedFiles() throws Exception {
        List<Vector> files = Vectors.read().stream().filter(vector -> KINDS.contains(vector.kind())).toList();
        assertTrue(files.size() > 20, "there are files to damage");
        return files.stream().map(vector -> DynamicTest.dynamicTest(vector.id(), () -> damage(vector.input())));
    }

    private static void damage(Bytes file) throws MalformedMessage {
        String id = file.slice(0, FileId.LENGTH).hex();
        Bytes body = file.slice(ActivityFile.HEAD, file.length() - ActivityFile.HEAD - 4);
        for (int length = 0; length < body.length(); length++) check(TestFile.of(id, body.slice(0, length).hex()));
        for (int bit = 0; bit < body.length() * Byte.SIZE; bit++) {
            byte[] flipped = body.toArray();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            check(TestFile.of(id, Bytes.copyOf(flipped).hex()));
        }
    }

    @Test
    void anyBytesUnderAnyName() throws MalformedMessage {
        Random random = new Random(42);
        int[] subtypes = {0, 3, 6, 8, 0x16, 0x17};
        for (int run = 0; run < 20_000; run++) {
            byte[] body = new byte[random.nextInt(200)];
            random.nextBytes(body);
            FileId id = new FileId(Instant.ofEpochSecond(1_767_225_600), 4, random.nextInt(12), random.nextInt(2),
                                   subtypes[random.nextInt(subtypes.length)], random.nextInt(3));
            check(TestFile.of(id.toString(), Bytes.copyOf(body).hex()));
        }
    }

    private static void check(Bytes content) throws MalformedMessage {
        ActivityFile file = ActivityFile.decode(content);
        Contents contents;
        try {
            contents = FileKind.read(file);
        } catch (MalformedMessage expected) {
            return; // that is the one way to say no
        }
        if (contents instanceof Contents.Measured measured) measured.series().forEach(series -> check(series, file.id()));
        if (contents instanceof Contents.Summary summary) check(summary.summary().workout(List.of()));
        if (contents instanceof Contents.Track track) check(WorkoutSummary.unknown(file.id(), track.marks()));
    }

    private static void check(Series series, FileId id) {
        assertTrue(series.values().length <= 31 * 24 * 60, "a month at most");
        for (Sample sample : Series.samples(List.of(series))) {
            int most = switch (sample.metric()) {
                case STEPS -> 0x3fff;
                case SLEEP -> SleepStage.values().length;
                case ENERGY -> 63;
                case OXYGEN, SLEEP_OXYGEN, STRESS, MANUAL_STRESS -> 100;
                case HEART_RATE, MANUAL_HEART_RATE, RESTING_HEART_RATE, HIGHEST_HEART_RATE -> 253;
                default -> throw new AssertionError("no file tells " + sample.metric());
            };
            assertTrue(sample.value() >= 0 && sample.value() <= most, sample::toString);
            assertTrue(Duration.between(id.start(), sample.at()).abs().toDays() <= 100, sample::toString);
        }
    }

    private static void check(Workout workout) {
        assertTrue(!workout.length().isNegative() && workout.length().toDays() <= 2, workout::toString);
        assertTrue(workout.figures().values().stream().allMatch(figure -> figure > 0 && figure <= 1e6), workout::toString);
        for (Workout.Mark mark : workout.track()) {
            Workout.Place place = mark.place().orElseThrow();
            assertTrue(Math.abs(place.latitude()) <= 90 && Math.abs(place.longitude()) <= 180, mark::toString);
        }
    }
}
