package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.one.Date6;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The dates of the first generation. */
class OneDateFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("10011d0c2238");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, Date6::decode);
    }
}
