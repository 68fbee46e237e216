package io.github.wristway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.miband.huami2021.ExchangeKey;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The band's point on the curve. */
class PublicKeyFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("ef0e68909e40e2ab36f28d80a80a1764d355f88e02000000d2e0616e87c73d217ff683efd473eddfeef0cbe005000000");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void agreesOrRefuses(byte[] noise) {
        ExchangeKey own = new ExchangeKey(Bytes.ofHex("01".repeat(ExchangeKey.LENGTH)));
        Decoding.of(noise, own::agree);
    }
}
