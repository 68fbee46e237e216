package io.github.wristway.virtual.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors: computed with two other implementations of AES, see the file. */
class LoginBodyTest {
    static Stream<Arguments> vectors() {
        List<Arguments> vectors = new ArrayList<>();
        for (JsonElement element : Fixture.json("/account-vectors/zepp-login-aes.json").getAsJsonArray("cases")) {
            JsonObject vector = element.getAsJsonObject();
            vectors.add(vector(vector, vector, ""));
            if (vector.has("alsoAccepted")) vectors.add(vector(vector, vector.getAsJsonObject("alsoAccepted"), ", other encoder"));
        }
        return vectors.stream();
    }

    private static Arguments vector(JsonObject vector, JsonObject encoding, String note) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        vector.getAsJsonArray("form").forEach(field -> fields
                .computeIfAbsent(field.getAsJsonArray().get(0).getAsString(), name -> new ArrayList<>())
                .add(field.getAsJsonArray().get(1).getAsString()));
        return arguments(vector.get("name").getAsString() + note, encoding.get("ciphertextHex").getAsString(),
                         encoding.get("plaintext").getAsString(), fields);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void opens(String name, String bodyHex, String plaintext, Map<String, List<String>> fields) throws MalformedMessage {
        assertEquals(plaintext, LoginBody.decrypt(Bytes.ofHex(bodyHex)));
        assertEquals(new Form(fields), LoginBody.open(Bytes.ofHex(bodyHex)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "b9", "b95c2444bfcbd733830cd974459e6d", "b95c2444bfcbd733830cd974459e6d1c"})
    void refusesWhatIsCutShort(String bodyHex) {
        assertThrows(MalformedMessage.class, () -> LoginBody.open(Bytes.ofHex(bodyHex)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "=pass1234", "password=%", "password=%zz"})
    void refusesWhatIsNoForm(String text) {
        assertThrows(MalformedMessage.class, () -> Form.parse(text));
    }

    @Test
    void doesNotPrintWhatIsInAForm() throws MalformedMessage {
        assertFalse(Form.parse("password=pass1234").toString().contains("pass1234"));
    }
}
