package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.one.LiveHeartRate;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Characteristic 2A37 of a 1S. */
class OneHeartRateFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("0646");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, LiveHeartRate::decode);
    }
}
