package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.miband.huami.ConfigReply;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Characteristic 0003. */
class ConfigReplyFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("1006060001", "10060b000104");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, ConfigReply::decode);
        ConfigReply.answers(Bytes.copyOf(noise), Bytes.of(0x06, 0x0b, 0x00, 0x01));
    }
}
