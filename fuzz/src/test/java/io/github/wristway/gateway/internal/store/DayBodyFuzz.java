package io.github.wristway.gateway.internal.store;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.fuzz.FuzzTime;
import io.github.wristway.gateway.base.Bytes;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A day in the store, damaged: the decoder is nobody else's, so the target lives in its package. */
class DayBodyFuzz {
    static Stream<byte[]> seeds() {
        return Stream.of("01 0000 0001 00 04 95074dfd 0003 4b0600", "01 003d 0002 00 05 93f02403 0006 d36162640000 02 00 38b5a302 0004 63720000",
                         "01 003c 003c 02 08 e404eabf 0015 abfffffffffffffff96d1818191819181919488700")
                .map(hex -> Bytes.ofHex(hex).toArray());
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        try {
            DayBody.unpack(noise, new DayMinutes(Instant.EPOCH));
        } catch (Unreadable expected) {
            // that is the one way to say no
        }
    }
}
