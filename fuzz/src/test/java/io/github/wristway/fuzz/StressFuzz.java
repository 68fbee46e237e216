package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.activity.StressReading;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Data type 13: a byte per minute. */
class StressFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("0aff64ff03ff4fff",
                              "ffff4bffffff43ffff");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, data -> StressReading.decodeAutomatic(data, Instant.EPOCH)).ifPresent(readings -> check(readings, noise.length));
    }

    private static void check(List<StressReading> readings, int minutes) {
        assertTrue(readings.size() <= minutes, "no reading from nowhere");
        Instant before = Instant.MIN;
        for (StressReading reading : readings) {
            assertTrue(reading.at().isAfter(before), "time goes on");
            before = reading.at();
        }
    }
}
