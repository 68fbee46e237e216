package io.github.wristway.account.zepp;

import static io.github.wristway.account.zepp.VectorTest.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wristway.account.web.ServiceRequest.Field;
import io.github.wristway.account.web.ServiceRequest;
import io.github.wristway.gateway.base.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Vectors of the sign-in with a password. */
final class SignInVectors {
    static void encrypted(JsonObject vector) throws Exception {
        List<Field> form = new ArrayList<>();
        for (JsonElement pair : vector.getAsJsonArray("form")) {
            form.add(new Field(pair.getAsJsonArray().get(0).getAsString(), pair.getAsJsonArray().get(1).getAsString()));
        }
        byte[] plain = ZeppRequests.form(form);
        JsonObject wanted = wanted(vector, new String(plain, StandardCharsets.UTF_8));
        assertEquals(wanted.get("plaintext").getAsString(), new String(plain, StandardCharsets.UTF_8));
        if (wanted.has("plaintextLength")) assertEquals(wanted.get("plaintextLength").getAsInt(), plain.length);
        byte[] body = Configured.settings().signIn().cipher().encrypt(plain);
        assertEquals(wanted.get("ciphertextHex").getAsString(), HexFormat.of().formatHex(body));
        if (wanted.has("ciphertextBase64")) assertEquals(wanted.get("ciphertextBase64").getAsString(), Base64.getEncoder().encodeToString(body));
        if (wanted.has("sha256")) {
            assertEquals(wanted.get("sha256").getAsString(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body)));
        }
        assertRequestIs(form, body);
    }

    /** A case may accept a second spelling. */
    private static JsonObject wanted(JsonObject vector, String plain) {
        boolean second = vector.has("alsoAccepted") && plain.equals(text(vector.getAsJsonObject("alsoAccepted"), "plaintext"));
        return second ? vector.getAsJsonObject("alsoAccepted") : vector;
    }

    /** The bridge's own request has just this body, in just this order. */
    private static void assertRequestIs(List<Field> form, byte[] body) {
        ZeppSettings settings = ZeppSettings.from(Configured.with(Map.of("country", value(form, "country_code"),
                "region", value(form, "region"), "redirectUri", value(form, "redirect_uri"), "clientId", value(form, "client_id"))));
        ServiceRequest request = new ZeppRequests(settings).password(value(form, "emailOrPhone"), Secret.of(value(form, "password")));
        assertEquals(HexFormat.of().formatHex(body), request.body().orElseThrow().hex());
    }

    private static String value(List<Field> form, String name) {
        return form.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow().value();
    }

    static void readable(JsonObject vector) {
        Optional<String> read = Configured.settings().signIn().cipher().readable(HexFormat.of().parseHex(text(vector, "bodyHex")));
        String plain = text(vector, "plaintext");
        if (plain == null) {
            assertTrue(read.isEmpty(), "should not be readable, but is");
        } else {
            assertEquals(JsonParser.parseString(plain), JsonParser.parseString(read.orElseThrow()));
        }
    }

    static void redirect(JsonObject vector) {
        PasswordReply reply = PasswordReply.read(vector.get("status").getAsInt(), Optional.ofNullable(text(vector, "location")));
        JsonObject expected = vector.getAsJsonObject("expected");
        for (String name : expected.keySet()) {
            String wanted = text(expected, name);
            if (name.equals("outcome")) {
                assertOutcome(wanted, reply);
            } else if (name.equals("countryCode") && wanted != null && fact(reply, name) == null) {
                assertEquals(wanted, Configured.settings().app().country(), "the configured country stands in");
            } else {
                assertEquals(wanted, fact(reply, name), name);
            }
        }
    }

    /** Outcomes that we have no word for must at least be refusals. */
    private static void assertOutcome(String wanted, PasswordReply reply) {
        String ours = reply instanceof PasswordReply.Refused refused ? refused.why().name() : "OK";
        boolean ourWord = wanted.equals("OK") || List.of(PasswordReply.Why.values()).toString().matches(".*\\b" + wanted + "\\b.*");
        if (ourWord) {
            assertEquals(wanted, ours);
        } else {
            assertTrue(reply instanceof PasswordReply.Refused, wanted + " is not OK");
        }
    }

    private static String fact(PasswordReply reply, String name) {
        if (reply instanceof PasswordReply.Granted granted) {
            return switch (name) {
                case "access", "code" -> granted.access();
                case "refresh" -> granted.refresh().orElse(null);
                case "countryCode" -> granted.country().orElse(null);
                case "region" -> granted.region().orElse(null);
                case "expiration", "expires" -> granted.expires().map(Instant::getEpochSecond).map(Object::toString).orElse(null);
                default -> fail("nobody knows how to compare " + name);
            };
        }
        PasswordReply.Refused refused = (PasswordReply.Refused) reply;
        return switch (name) {
            case "error" -> refused.error().orElse(null);
            case "attempts" -> refused.attempts().map(Object::toString).orElse(null);
            case "maxAttempts", "max_attempts" -> refused.maxAttempts().map(Object::toString).orElse(null);
            case "access", "refresh", "countryCode", "region", "expiration" -> null;
            default -> fail("nobody knows how to compare " + name);
        };
    }

    private SignInVectors() {}
}
