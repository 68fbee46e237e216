package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.activity.TemperatureReading;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Data type 2e. */
class TemperatureFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("0000000000000000");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, all -> TemperatureReading.decode(all, Instant.EPOCH));
    }
}
