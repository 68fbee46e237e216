package io.github.wristway.fuzz;


import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.huami2021.ChunkAck;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What the band acknowledges on 0017. */
class ChunkAckFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("0400000100",
                              "0400ff0111");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, ChunkAck::decode);
    }
}
