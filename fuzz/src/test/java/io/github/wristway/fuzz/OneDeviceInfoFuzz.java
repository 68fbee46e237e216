package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.one.DeviceInfo;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Characteristic FF01. */
class OneDeviceInfoFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("f74aad0a0000d0d4000700020f0b1005",
                              "6c08f8680000024c000300023b090001");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, DeviceInfo::decode);
    }
}
