package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.one.BlockHeader;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands before each block of minutes on FF07. */
class OneBlockHeaderFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("0110060807120b00000000");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, BlockHeader::decode);
    }
}
