package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.miband.huami2021.ChunkForm;
import io.github.wristway.miband.huami2021.ChunkWriter;
import io.github.wristway.miband.huami2021.ExchangeKey;
import io.github.wristway.miband.huami2021.ExchangeReply;
import io.github.wristway.miband.huami2021.ExchangeRequest;
import io.github.wristway.miband.huami2021.KeyExchange;
import io.github.wristway.miband.huami2021.SessionKeys;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.util.List;
import java.util.Map;

/** How a band and we agree on a fresh key. */
final class KeyExchangeVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "ecdh_public", KeyExchangeVectors::publicKey,
            "ecdh_shared", KeyExchangeVectors::shared,
            "ecdh_bad_point", KeyExchangeVectors::badPoint,
            "session2021", KeyExchangeVectors::session,
            "session2021_status", KeyExchangeVectors::status);

    private static final SessionKeys ANY_KEYS = new SessionKeys(Bytes.ofHex("00".repeat(16)), 0);
    private static final ExchangeKey ANY_NUMBER = new ExchangeKey(Bytes.ofHex("01".repeat(ExchangeKey.LENGTH)));

    private KeyExchangeVectors() {}

    private static void publicKey(Vector vector) {
        if (vector.expectsRefusal()) {
            assertThrows(IllegalArgumentException.class, () -> new ExchangeKey(vector.input()));
        } else {
            assertEquals(wanted(vector, "public"), new ExchangeKey(vector.input()).publicKey());
        }
    }

    private static void shared(Vector vector) throws MalformedMessage {
        Bytes remote = Bytes.ofHex(vector.given("remote_public").orElseThrow());
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> new ExchangeKey(vector.input()).agree(remote));
        } else {
            assertEquals(wanted(vector, "shared"), new ExchangeKey(vector.input()).agree(remote));
        }
    }

    private static void badPoint(Vector vector) {
        assertThrows(MalformedMessage.class, () -> ANY_NUMBER.agree(vector.input()));
    }

    private static void session(Vector vector) throws WristwayException {
        ExchangeKey own = new ExchangeKey(Bytes.ofHex(vector.given("own_private_le").orElseThrow()));
        KeyExchange.Step offering = KeyExchange.begin("band", new PairingKey(Bytes.ofHex(vector.given("auth_key").orElseThrow())), own);
        KeyExchange.Waiting waiting = assertInstanceOf(KeyExchange.Waiting.class, offering.next());
        if (vector.expectsRefusal()) {
            assertThrows(WristwayException.class, () -> waiting.on(ExchangeReply.decode(vector.input())));
            return;
        }
        ExchangeReply.PublicKeyGiven reply =
                assertInstanceOf(ExchangeReply.PublicKeyGiven.class, ExchangeReply.decode(vector.input()));
        KeyExchange.Step proving = waiting.on(reply);
        assertEquals(wanted(vector, "own_public"), own.publicKey());
        assertEquals(wanted(vector, "shared"), own.agree(reply.publicKey()));
        assertEquals(wanted(vector, "hello_payload"), only(offering).payload());
        assertEquals(wanted(vector, "answer_payload"), only(proving).payload());

        SessionKeys wanted = new SessionKeys(wanted(vector, "session_key"), Long.parseLong(vector.wanted("first_sequence").orElseThrow()));
        KeyExchange.Step done = assertInstanceOf(KeyExchange.Waiting.class, proving.next()).on(new ExchangeReply.Authenticated());
        assertEquals(new KeyExchange.Established(wanted), done.next());
        assertEquals(List.of(), done.send());

        ChunkWriter writer = new ChunkWriter(ChunkForm.EXTENDED, 1);
        assertEquals(vector.wantedPackets("hello_chunks_mtu23_handle1"), writer.plain(only(offering).message(), 23));
        assertEquals(vector.wantedPackets("answer_chunks_mtu23_handle2"), writer.plain(only(proving).message(), 23));
    }

    private static void status(Vector vector) throws WristwayException {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> ExchangeReply.decode(vector.input()));
            return;
        }
        String result = vector.wanted("result").orElseThrow();
        ExchangeReply reply = ExchangeReply.decode(vector.input());
        if (result.equals("authenticated")) {
            assertInstanceOf(ExchangeReply.Authenticated.class, reply);
            return;
        }
        ExchangeReply.Refused refused = assertInstanceOf(ExchangeReply.Refused.class, reply, result);
        KeyExchange.Waiting asked = refused.command() == ExchangeReply.PROOF
                ? new KeyExchange.AwaitingVerdict("band", ANY_KEYS)
                : new KeyExchange.AwaitingPublicKey("band", new PairingKey(ANY_KEYS.reveal()), ANY_NUMBER);
        WristwayException failure = assertThrows(WristwayException.class, () -> asked.on(reply));
        boolean wrongKey = refused.command() == ExchangeReply.PROOF && !result.contains("unknown");
        assertEquals(wrongKey, failure instanceof KeyRefused, result + ": " + failure.getMessage());
    }

    private static ExchangeRequest only(KeyExchange.Step step) {
        assertEquals(1, step.send().size());
        return step.send().get(0);
    }

    private static Bytes wanted(Vector vector, String name) {
        return vector.wanted(name).map(Bytes::ofHex).orElseThrow();
    }
}
