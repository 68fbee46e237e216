package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.one.Battery;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Characteristic FF0C. */
class OneBatteryFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("601006140b0e21220004",
                              "050f0b01080001020001");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, Battery::decode);
    }
}
