package io.github.wristway.account.zepp;

import static io.github.wristway.account.zepp.VectorTest.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.account.web.Answer;
import io.github.wristway.account.web.Server;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Vectors of answers: what they mean, and where they may send us. */
final class AnswerVectors {
    /** The words that vectors and code share. */
    private static final Set<String> SHARED = Set.of("OK", "ALREADY_DONE", "TOKEN_INVALID", "SESSION_REPLACED", "RATE_LIMITED",
            "SERVER_ERROR", "BAD_REQUEST", "WRONG_REGION", "NOT_REGISTERED", "LOGIN_TOKEN_INVALID", "PROTOCOL_ERROR");

    /** A class of another name must at least not be success. */
    static void judged(JsonObject vector) {
        Judgement judged = Judgement.of(Family.valueOf(text(vector, "endpointFamily")),
                new Answer.Reply(vector.get("status").getAsInt(), HttpHeaders.of(Map.of(), (name, value) -> true), body(vector.get("body"))));
        String wanted = text(vector, "expected");
        if (SHARED.contains(wanted)) {
            assertEquals(wanted, judged.verdict().name(), judged::toString);
        } else {
            assertFalse(judged.isDone(), wanted + " is not " + judged);
        }
    }

    private static byte[] body(JsonElement body) {
        if (body == null || body.isJsonNull()) return new byte[0];
        return (body.isJsonPrimitive() ? body.getAsString() : body.toString()).getBytes(StandardCharsets.UTF_8);
    }

    static void trusted(JsonObject vector) {
        String host = text(vector, "host", "url");
        String scheme = text(vector, "scheme");
        Optional<Server> server = Server.trusted(scheme == null ? host : scheme + "://" + host, Configured.settings().servers().trustedDomains());
        assertEquals(vector.get("allowed").getAsBoolean(), server.isPresent(), host);
        server.ifPresent(allowed -> assertEquals("https://", allowed.base().substring(0, 8)));
    }

    private AnswerVectors() {}
}
