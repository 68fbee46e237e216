package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.huami.FetchReply;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Characteristic 0004. */
class FetchReplyFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("10010105000000e20708030e1f00f0", "10010100000000e807060f0b00000800", "100201", "10020178563412", "100301", "100102");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, FetchReply::decode);
    }
}
