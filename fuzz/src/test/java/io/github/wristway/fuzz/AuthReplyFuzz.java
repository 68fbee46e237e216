package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.huami.AuthReply;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Characteristic 0009. */
class AuthReplyFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("100101", "100201000102030405060708090a0b0c0d0e0f", "108301", "10810163c2cce5d159413bed92c4b163c27963c2");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, AuthReply::decode);
    }
}
