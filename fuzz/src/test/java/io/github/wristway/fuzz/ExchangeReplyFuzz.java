package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.huami2021.ExchangeReply;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The answers of the key exchange, endpoint 0082. */
class ExchangeReplyFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("1004013641f25a8fb3000102030405060708ffe6016aba1de7ac0f0c7f0ff7e2243e6662b5e03b01000000ad8a4bedc7"
                + "6a1efde7725cc662b54835513e3d5705000000",
                              "100501",
                              "100525");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, ExchangeReply::decode);
    }
}
