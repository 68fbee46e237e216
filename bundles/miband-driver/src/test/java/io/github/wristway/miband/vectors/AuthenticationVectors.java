package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.miband.huami.AuthDialect;
import io.github.wristway.miband.huami.AuthReply;
import io.github.wristway.miband.huami.AuthRequest;
import io.github.wristway.miband.huami.Handshake;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.util.Map;
import java.util.Optional;

/** Who may come in? */
final class AuthenticationVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "auth_exchange", AuthenticationVectors::exchange,
            "auth_random", AuthenticationVectors::random,
            "auth_status", AuthenticationVectors::status,
            "auth_first_bind_info", AuthenticationVectors::vendorChallenge,
            "auth_key_parse", AuthenticationVectors::key);

    /** Words for a status, and the answers that they may stand for. */
    private static final Map<String, Class<? extends AuthReply>> RESULTS = Map.of(
            "key_accepted", AuthReply.KeyStored.class,
            "authenticated", AuthReply.Authenticated.class,
            "random", AuthReply.RandomGiven.class,
            "key_exchange_info", AuthReply.VendorChallenge.class);

    private AuthenticationVectors() {}

    private static void exchange(Vector vector) throws WristwayException {
        if (refused(vector)) return;
        PairingKey key = new PairingKey(Bytes.ofHex(vector.given("auth_key").orElseThrow()));
        AuthDialect dialect = new AuthDialect(Integer.parseInt(vector.given("flags").orElse("00"), 16),
                                              vector.given("crypt").map(Boolean::valueOf).orElse(false));
        AuthReply.RandomGiven reply = assertInstanceOf(AuthReply.RandomGiven.class, AuthReply.decode(vector.input()));
        Handshake.Step asking = Handshake.prove("band", key);
        Handshake.Step proving = assertInstanceOf(Handshake.Waiting.class, asking.next()).on(reply);
        assertEquals(vector.wanted("random").map(Bytes::ofHex).orElse(reply.random()), reply.random());
        assertEquals(vector.wanted("request_random").map(Bytes::ofHex), only(asking, dialect));
        assertEquals(vector.wanted("answer").map(Bytes::ofHex), only(proving, dialect));
        if (vector.wanted("send_key").isPresent()) {
            assertEquals(vector.wanted("send_key").map(Bytes::ofHex).orElseThrow(), new AuthRequest.OfferKey(key).encode(dialect));
        }
    }

    private static Optional<Bytes> only(Handshake.Step step, AuthDialect dialect) {
        assertEquals(1, step.send().size());
        return Optional.of(step.send().get(0).encode(dialect));
    }

    private static void random(Vector vector) throws MalformedMessage {
        if (refused(vector)) return;
        AuthReply.RandomGiven reply = assertInstanceOf(AuthReply.RandomGiven.class, AuthReply.decode(vector.input()));
        assertEquals(vector.wanted("random").map(Bytes::ofHex).orElseThrow(), reply.random());
    }

    private static void status(Vector vector) throws MalformedMessage {
        if (refused(vector)) return;
        AuthReply reply = AuthReply.decode(vector.input());
        assertInstanceOf(RESULTS.getOrDefault(vector.wanted("result").orElseThrow(), AuthReply.Refused.class), reply);
        if (reply instanceof AuthReply.Refused refused && refused.command() == AuthReply.PROOF) {
            WristwayException failure = assertThrows(WristwayException.class, () -> new Handshake.AwaitingVerdict("band").on(reply));
            boolean wrongKey = vector.wanted("reason").orElse("").contains("wrong key");
            assertEquals(wrongKey, failure instanceof KeyRefused, failure.getMessage());
        }
    }

    private static void vendorChallenge(Vector vector) throws MalformedMessage {
        if (refused(vector)) return;
        AuthReply.VendorChallenge reply = assertInstanceOf(AuthReply.VendorChallenge.class, AuthReply.decode(vector.input()));
        assertEquals(vector.wanted("payload").map(Bytes::ofHex).orElseThrow(), reply.toSign());
    }

    private static void key(Vector vector) throws InvalidRequest {
        String text = vector.given("text").orElse("");
        if (vector.expectsRefusal()) {
            assertThrows(InvalidRequest.class, () -> PairingKey.parse(text));
            return;
        }
        PairingKey key = PairingKey.parse(text);
        assertEquals(vector.wanted("key").map(Bytes::ofHex).orElseThrow(), key.reveal());
        assertFalse(key.toString().contains(key.reveal().hex()));
    }

    private static boolean refused(Vector vector) {
        if (vector.expectsRefusal()) assertThrows(MalformedMessage.class, () -> AuthReply.decode(vector.input()));
        return vector.expectsRefusal();
    }
}
