package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.activity.BreathingReading;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Data type 38. */
class BreathingFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("b31892660813000431feb366ec0b0004dc8f5e66ec0e0004");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, BreathingReading::decode);
    }
}
