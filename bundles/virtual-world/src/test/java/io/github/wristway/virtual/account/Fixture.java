package io.github.wristway.virtual.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** A recorded answer of the service. An answer of ours is like it if status, type, names and kinds of values are the same. */
record Fixture(String name, JsonObject content) {
    static Fixture named(String name) {
        return new Fixture(name, json("/account-fixtures/" + name + ".json"));
    }

    static JsonObject json(String resource) {
        try (Reader in = new InputStreamReader(Fixture.class.getResourceAsStream(resource), UTF_8)) {
            return JsonParser.parseReader(in).getAsJsonObject();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    int status() {
        return content.get("status").getAsInt();
    }

    String location() {
        return content.getAsJsonObject("headers").get("Location").getAsString();
    }

    /** Checks an answer whose body is JSON, and returns the body. */
    static JsonObject assertLike(String name, HttpResponse<String> answer) {
        Fixture fixture = named(name);
        JsonObject body = JsonParser.parseString(answer.body()).getAsJsonObject();
        assertEquals(fixture.status(), answer.statusCode(), name);
        assertEquals(fixture.content.getAsJsonObject("headers").get("Content-Type").getAsString(),
                     answer.headers().firstValue("Content-Type").orElse("none"), name);
        assertEquals(shape(fixture.content.get("body")), shape(body), name);
        return body;
    }

    /** The same, and also with these values. */
    static void assertSame(String name, HttpResponse<String> answer) {
        assertEquals(named(name).content.get("body"), assertLike(name, answer));
    }

    /** Names, sorted, and kinds of values; of a list, those of each element. JSON within text counts as JSON. */
    static String shape(JsonElement json) {
        if (json instanceof JsonObject object) {
            Map<String, String> shapes = new TreeMap<>();
            object.asMap().forEach((name, value) -> shapes.put(name, shape(value)));
            return shapes.toString();
        }
        if (json instanceof JsonArray array) return array.asList().stream().map(Fixture::shape).toList().toString();
        if (json.getAsJsonPrimitive().isNumber()) return "number";
        String text = json.getAsString();
        return text.startsWith("{") ? "text of " + shape(JsonParser.parseString(text)) : "text";
    }
}
