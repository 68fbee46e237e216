package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.activity.StressReading;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Data type 12. */
class StressByHandFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("c7534b660523d566665d",
                              "a360156629e8c8756619aa82606631");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, StressReading::decodeManual);
    }
}
