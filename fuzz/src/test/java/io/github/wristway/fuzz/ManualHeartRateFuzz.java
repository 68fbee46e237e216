package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.activity.HeartRateReading;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Data types 02, 3a and 3d: heart rates that are stored one by one. */
class ManualHeartRateFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("73e54e690885");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, HeartRateReading::decode);
    }
}
