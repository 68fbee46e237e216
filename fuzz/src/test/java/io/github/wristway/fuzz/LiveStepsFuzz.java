package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.huami.LiveSteps;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Characteristic 0007. */
class LiveStepsFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("0c000000000000000000000000",
                              "0c4c0000001f00000001000000");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, LiveSteps::decode);
    }
}
