package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.miband.vectors.Vectors.Vector;
import io.github.wristway.miband.xiaomi.Agreement;
import io.github.wristway.miband.xiaomi.SessionKeys;
import java.util.Map;
import java.util.Optional;

/** What both sides of a login to a newer band compute. */
final class AgreementVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of("kdf", AgreementVectors::keys, "auth_hmac", AgreementVectors::signs);

    private AgreementVectors() {}

    static Agreement agreement(Vector vector) throws MalformedMessage {
        return Agreement.of(new PairingKey(vector.input()), Bytes.ofHex(vector.given("phone_nonce").orElseThrow()),
                            Bytes.ofHex(vector.given("watch_nonce").orElseThrow()));
    }

    private static void keys(Vector vector) throws MalformedMessage {
        SessionKeys keys = agreement(vector).keys();
        assertEquals(vector.wanted("decryption_key"), Optional.of(keys.fromBand().hex()));
        assertEquals(vector.wanted("encryption_key"), Optional.of(keys.toBand().hex()));
        assertEquals(vector.wanted("decryption_nonce"), Optional.of(keys.fromBandNonce().hex()));
        assertEquals(vector.wanted("encryption_nonce"), Optional.of(keys.toBandNonce().hex()));
    }

    private static void signs(Vector vector) throws MalformedMessage {
        Agreement agreement = agreement(vector);
        Bytes sign = Bytes.ofHex(vector.wanted("watch_sign").orElseThrow());
        assertTrue(agreement.signedBy(sign));
        assertFalse(agreement.signedBy(agreement.proof()));
        assertFalse(agreement.signedBy(sign.slice(0, 31)));
        assertEquals(vector.wanted("phone_sign"), Optional.of(agreement.proof().hex()));
    }
}
