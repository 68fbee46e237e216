package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.one.BandClock;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Characteristic FF0A. */
class OneClockFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("0f0001000000f1066e113e88",
                              "10011d0c2238445bd24fb8bd");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, BandClock::decode);
    }
}
