package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.activity.OxygenReading;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Data type 25. */
class OxygenFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("02be2659665322a1da07f010ad2a2e031f0ae4915851f168e85fb3cc4378519d1d42d55723558d9d29c6de298f7d0d21"
                + "8b9f3a06fca4c36cf9866328c087abd493528218a366dcd110d916b5940ef041a2b41f96f5b920403ec45b75fcc13538"
                + "80bbcefb8cb51a4e15972c16941a249427b53de5b9a9c90c80087ccb7b497b1492f76b56d31566584329d2f13ea51658"
                + "0fba4222c141977b6549f0f58d058927b074e65c27fa14d657a0c21f820a60875d0e0ac18018b634e77dc67512b900e2"
                + "83c6685caa257966d7659d3f269d97b3c9f37251069151005950c0f9946421f91381ff26c050d2aa6cb25e8ac26f0142"
                + "b5bb344760bf4538a1a02e78c728043ca356603c5c",
                              "02122d3c6a62450000001900697a3c6ae0682d2a687a3c6a000000000000000000000000000000000000000000000000"
                + "000000000000000000000000000000000000");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, OxygenReading::decode);
    }
}
