package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.miband.xiaomi.Wire;
import io.github.wristway.miband.xiaomi.proto.Command;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages of the newer bands, in protobuf. */
class WireFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("08021001220812060a0408551002", "0801101a1a37fa01340a10ffeeddccbbaa99887766554433221100"
                + "12202fd5de8be55c663a3cd56464c401cdeff512b6f072c48a7fa8fc524c4b9b2a23", "0801101b1a058a02020801", "08631003ea040378797a",
                "0808100a521942170800100a18012096012a02080138014204080010284802", "08021000a00601", "0a7f414141", "3f");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Optional<Command> command = Decoding.of(noise, Wire::decode);
        if (command.isEmpty()) return;
        assertEquals(command, Decoding.of(Wire.encode(command.get()).toArray(), Wire::decode), "what was read reads the same once written");
    }
}
