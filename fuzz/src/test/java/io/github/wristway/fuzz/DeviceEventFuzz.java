package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.huami.DeviceEvent;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Characteristic 0010. */
class DeviceEventFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("16f700",
                              "1001",
                              "fee1",
                              "14000104");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, DeviceEvent::decode);
    }
}
