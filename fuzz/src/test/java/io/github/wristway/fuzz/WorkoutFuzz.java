package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.activity.WorkoutSummary;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Data type 05. */
class WorkoutFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("0301020001f1536519025465e6c96f19d382e3f513010000003054440000a742000093420000494300a08a433e360100"
                + "a76c0000ae3601004b12000093290100cc5c010000809e420040574300c0444300c0b44300c0f8430000000000000000"
                + "0000000048ee00000000000030f200000000000018f600007a004f014b00");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, WorkoutSummary::decode);
    }
}
