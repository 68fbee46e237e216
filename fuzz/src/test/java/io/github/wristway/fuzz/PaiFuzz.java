package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.activity.PaiReading;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Data type 0d. */
class PaiFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("0546a29766087b9d558b93435478b4443e15b92146544a9672531cf5e06b962c3d5ff1b10d000099420080bb420000d8"
                + "4157004b00840000002c420020a843badac8bd432a0ca07c7a458458900a2712d45a90a24299215b006092df8cf2b996"
                + "7c734ae6b51d05871ba366047c2480323e06db289863304848a08e4641f6e21d3d21f25b2ce584910fd05d0000bc4200"
                + "006841008084420301ed00c0000000c04200008742c2f56cb06eb18b0a9a4c8f65f6a7ad455ad4a621d722c004abdccf"
                + "1d69c114f16e264d9419df04");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, PaiReading::decode);
    }
}
