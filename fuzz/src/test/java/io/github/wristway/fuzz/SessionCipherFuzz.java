package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.miband.xiaomi.Agreement;
import io.github.wristway.miband.xiaomi.CcmSession;
import io.github.wristway.miband.xiaomi.Ctr;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A random number of a band, its sign, and what it says encrypted, with its tag looked at and not. */
class SessionCipherFuzz {
    private static final Bytes SIXTEEN = Bytes.ofHex("000102030405060708090a0b0c0d0e0f");

    static Stream<byte[]> seeds() {
        return Decoding.seeds("ffeeddccbbaa99887766554433221100", "756aa59ea0e8716b3db4ffd3f79ea36c9cb0", "");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void agreesAndOpensOrRefuses(byte[] noise) {
        Bytes message = Bytes.copyOf(noise);
        PairingKey key = new PairingKey(SIXTEEN);
        Decoding.of(noise, theirs -> Agreement.of(key, SIXTEEN, theirs));
        Agreement agreement = Decoding.of(noise, any -> Agreement.of(key, SIXTEEN, SIXTEEN)).orElseThrow();
        agreement.signedBy(message);
        Decoding.of(noise, new CcmSession(agreement.keys(), true)::open);
        Decoding.of(noise, new CcmSession(agreement.keys(), false)::open);
        Ctr ctr = new Ctr(agreement.keys().toBand());
        assertEquals(message, ctr.turn(ctr.turn(message)));
    }
}
