package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.activity.SleepOxygenReading;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Data type 26. */
class SleepOxygenFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("022fc06b66521a58576a04b0c7a754482e2aee11200dcf505c2c442c4414706bc52e66500fe7d60e27312335b3b048bc"
                + "4d8b0d714069eba52ee632a12d9ea35c665023fc732a92dcc45656047b1d69c5d24f2eba68b3ed9dd80f88");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, SleepOxygenReading::decode);
    }
}
