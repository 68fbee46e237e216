package io.github.wristway.account.mifitness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.account.web.Answer;
import io.github.wristway.account.web.LooseJson;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.WristwayException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The shared cases of the Xiaomi account. */
public final class MiFitnessVectors {
    private static final Map<String, Class<? extends LoginReply>> REPLIES = Map.of("OK", LoginReply.Granted.class,
            "BAD_CREDENTIALS", LoginReply.BadCredentials.class, "SECOND_FACTOR", LoginReply.SecondFactor.class,
            "CAPTCHA", LoginReply.Captcha.class, "VERIFY_IN_BROWSER", LoginReply.ConfirmFirst.class);

    private MiFitnessVectors() {}

    public static void clientSign(JsonObject vector) {
        assertEquals(text(vector, "clientSign"), Proof.ofSession(text(vector, "nonce"), Secret.of(text(vector, "ssecurity"))).reveal());
    }

    public static void passwordHash(JsonObject vector) {
        assertEquals(text(vector, "hash"), Proof.ofPassword(Secret.of(text(vector, "password"))).reveal());
    }

    public static void loginReply(JsonObject vector) {
        Answer.Reply reply = new Answer.Reply(200, HttpHeaders.of(Map.of(), (name, value) -> true), text(vector, "body").getBytes(StandardCharsets.UTF_8));
        assertInstanceOf(REPLIES.get(text(vector, "expected")), LoginReply.read(reply, false));
    }

    public static void request(JsonObject vector) throws WristwayException {
        HealthSeal seal = new HealthSeal(Secret.of(text(vector, "ssecurity")), text(vector, "nonce"));
        JsonObject expected = vector.getAsJsonObject("expected");
        Map<String, String> parameters = texts(vector.getAsJsonObject("params"));
        assertEquals(text(expected, "rc4HashPlain"), seal.hash(text(vector, "method"), text(vector, "path"), parameters));
        assertEquals(texts(expected.getAsJsonObject("form")), seal.seal(text(vector, "method"), text(vector, "path"), parameters));
        if (vector.has("responseBody")) {
            assertEquals(LooseJson.read(text(vector, "responsePlain")).orElseThrow().object(),
                         seal.open(text(vector, "responseBody").getBytes(StandardCharsets.UTF_8)).orElseThrow().object());
        }
    }

    public static void sourceList(JsonObject vector) throws WristwayException {
        LooseJson body = new LooseJson(vector.getAsJsonObject("body"));
        if (vector.has("expectedError")) {
            assertEquals("TOKEN_INVALID", text(vector, "expectedError"));
            assertEquals(-10001, body.number("code").orElseThrow()); // HealthLine decides by it
            assertThrows(WristwayException.class, () -> SourceList.read(body));
            return;
        }
        List<SourceList.Source> sources = SourceList.read(body).sources();
        JsonArray expected = vector.getAsJsonArray("expected");
        assertEquals(expected.size(), sources.size());
        for (int i = 0; i < expected.size(); i++) same(expected.get(i).getAsJsonObject(), sources.get(i));
    }

    private static void same(JsonObject expected, SourceList.Source source) {
        assertEquals(text(expected, "mac"), source.device().address().map(Object::toString).orElse(null));
        assertEquals(text(expected, "authKey"), source.key().map(key -> key.reveal().hex()).orElse(null));
        assertEquals(text(expected, "model"), source.device().model());
        assertEquals(expected.get("bound").getAsBoolean(), source.device().linked());
    }

    private static Map<String, String> texts(JsonObject object) {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, JsonElement> entry : object.entrySet()) texts.put(entry.getKey(), entry.getValue().getAsString());
        return texts;
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull() ? null : value.getAsString();
    }
}
