package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.huami.BandTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Characteristic 2A2B. */
class BandTimeFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("e807060f0b000006000008", "e2070503112f0004000008");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Optional<BandTime> time = Decoding.of(noise, BandTime::decode);
        if (time.isEmpty()) return;
        assertEquals(time, Decoding.of(time.get().encode().toArray(), BandTime::decode), "what was read reads the same once written");
    }
}
