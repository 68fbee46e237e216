package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.gateway.device.Workout.Mark;
import io.github.wristway.miband.activity.TrackPoint;
import io.github.wristway.miband.activity.WorkoutReading;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A workout from both its halves; it is never refused. The first byte of the noise says how long the summary is. */
class WorkoutReadingFuzz {
    private static final Instant START = Instant.parse("2024-06-15T09:00:05Z");

    static Stream<byte[]> seeds() {
        return Decoding.seeds("7d 0301020001f1536519025465e6c96f19d382e3f513010000003054440000a742000093420000494300a08a433e360100"
                + "a76c0000ae3601004b12000093290100cc5c010000809e420040574300c0444300c0b44300c0f8430000000000000000"
                + "0000000048ee00000000000030f200000000000018f600007a004f014b00"
                + "0010cf00a00002000139a000000000000046c700f1fe01000261bf39784b2187");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsWhatever(byte[] noise) {
        Decoding.of(noise, WorkoutReadingFuzz::workout).ifPresent(WorkoutReadingFuzz::check);
    }

    /** A transfer ends with a whole record. */
    private static Workout workout(Bytes noise) throws MalformedMessage {
        int end = Math.min(noise.length(), 1 + noise.u8(0));
        int rest = noise.length() - end;
        return WorkoutReading.read(START, noise.slice(1, end - 1), noise.slice(end, rest - rest % TrackPoint.SIZE));
    }

    private static void check(Workout workout) {
        assertTrue(!workout.length().isNegative() && workout.length().compareTo(Duration.ofDays(2)) <= 0, "it ends some day");
        assertTrue(workout.figures().values().stream().allMatch(value -> value >= 0 && value < Float.MAX_VALUE), "a figure is a number");
        Instant before = Instant.MIN;
        for (Mark mark : workout.track()) {
            assertTrue(mark.at().isAfter(before) && !mark.at().isBefore(START), "time goes on");
            assertTrue(mark.place().isPresent() || mark.heartRate().isPresent(), "a mark says something");
            mark.place().ifPresent(place -> assertTrue(Math.abs(place.latitude()) <= 90 && Math.abs(place.longitude()) <= 180, "on earth"));
            before = mark.at();
        }
    }
}
