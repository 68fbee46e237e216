package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.miband.vectors.Vectors.Vector;
import io.github.wristway.miband.xiaomi.Agreement;
import io.github.wristway.miband.xiaomi.LoginRequest;
import io.github.wristway.miband.xiaomi.Topic;
import io.github.wristway.miband.xiaomi.Wire;
import io.github.wristway.miband.xiaomi.proto.Account;
import io.github.wristway.miband.xiaomi.proto.Command;
import io.github.wristway.miband.xiaomi.proto.Companion;
import java.util.Map;
import java.util.Optional;

/** The login of the newer bands. That of watches which talk in plain text (auth_userid) is left out, as they are. */
final class LoginVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "auth_step1", LoginVectors::nonce,
            "auth_step3", LoginVectors::proof,
            "auth_result", LoginVectors::result,
            "authkey_text", LoginVectors::key);

    private LoginVectors() {}

    private static void nonce(Vector vector) {
        assertEquals(vector.wanted("command").orElseThrow(), Wire.encode(LoginRequest.nonce(given(vector, "phone_nonce"))).hex());
    }

    private static void proof(Vector vector) throws Exception {
        Account.SignedNonce told = Wire.decode(given(vector, "watch_reply")).getAccount().getBandNonce();
        Agreement agreement = Agreement.of(new PairingKey(given(vector, "secret")), given(vector, "phone_nonce"), Wire.bytes(told.getNonce()));
        boolean refused = vector.expectsRefusal();
        assertEquals(!refused, agreement.signedBy(Wire.bytes(told.getSign())));
        if (refused) return;
        Companion companion = Companion.parseFrom(Bytes.ofHex(vector.wanted("companion_device_plain").orElseThrow()).toArray());
        assertTrue(companion.getUnknownFields().asMap().isEmpty(), companion::toString);
        assertEquals(vector.wanted("command").orElseThrow(), Wire.encode(LoginRequest.proof(agreement, companion)).hex());
    }

    private static void result(Vector vector) throws Exception {
        Command answer = Wire.decode(vector.input());
        assertEquals(vector.wanted("error_code").map(Integer::valueOf).orElse(0), answer.getAccount().getError());
        boolean plainText = !Topic.NONCE.isOf(answer) && !Topic.PROOF.isOf(answer);
        boolean confirmed = vector.wanted("confirm").map(Boolean::valueOf).orElse(false);
        assertEquals(confirmed && !plainText, answer.getAccount().getVerdict().getConfirmed());
    }

    private static void key(Vector vector) throws InvalidRequest {
        String text = vector.given("text").orElseThrow();
        if (vector.expectsRefusal()) {
            assertThrows(InvalidRequest.class, () -> PairingKey.parse(text));
        } else {
            assertEquals(vector.wanted("secret"), Optional.of(PairingKey.parse(text).reveal().hex()));
        }
    }

    private static Bytes given(Vector vector, String name) {
        return Bytes.ofHex(vector.given(name).orElseThrow());
    }
}
