package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.huami.Battery;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Characteristic 0006. */
class BatteryFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("0f30", "0f6401", "0f3000e807060f0b000008e807060e0b00000864");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, Battery::decode);
    }
}
