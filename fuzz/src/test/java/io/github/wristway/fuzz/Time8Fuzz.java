package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.miband.huami.Time8;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The moments in what the band says about its records and its battery. */
class Time8Fuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("e2070503112f0008", "e807021d173b3bf2");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Optional<Time8> time = Decoding.of(noise, Time8::decode);
        if (time.isEmpty()) return;
        assertEquals(Bytes.copyOf(noise), time.get().encode(), "what was read is written the same");
    }
}
