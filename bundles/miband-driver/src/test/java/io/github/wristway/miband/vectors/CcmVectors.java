package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.vectors.Vectors.Vector;
import io.github.wristway.miband.xiaomi.Ccm;
import java.util.Map;
import java.util.Optional;

/** How the newer bands encrypt. The nonce of a vector is 4 bytes, 4 zeros, and a counter. */
final class CcmVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of("aes_ccm", CcmVectors::seal, "aes_ccm_open", CcmVectors::open);

    private CcmVectors() {}

    private static void seal(Vector vector) {
        assertEquals(vector.wanted("ciphertext").map(Bytes::ofHex), Optional.of(ccm(vector).seal(nonce(vector), vector.input())));
    }

    private static void open(Vector vector) throws MalformedMessage {
        Ccm ccm = ccm(vector);
        assertEquals(vector.wanted("plaintext").map(Bytes::ofHex), Optional.of(ccm.open(nonce(vector), vector.input())));
        for (int at = 0; at < vector.input().length(); at++) {
            byte[] damaged = vector.input().toArray();
            damaged[at] ^= 1;
            assertThrows(MalformedMessage.class, () -> ccm.open(nonce(vector), Bytes.copyOf(damaged)));
        }
    }

    private static Ccm ccm(Vector vector) {
        return new Ccm(Bytes.ofHex(vector.given("key").orElseThrow()));
    }

    private static Bytes nonce(Vector vector) {
        return Bytes.build().bytes(Bytes.ofHex(vector.given("nonce4").orElseThrow())).u32(0)
                .u32(Integer.parseInt(vector.given("counter").orElseThrow())).toBytes();
    }
}
