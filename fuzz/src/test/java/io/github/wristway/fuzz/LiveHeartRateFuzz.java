package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.huami.LiveHeartRate;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Characteristic 2A37. */
class LiveHeartRateFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("0083",
                              "0000");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, LiveHeartRate::decode);
    }
}
