package io.github.wristway.commands;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Records as JSON, field by field under their own names; an empty optional is left out, and so is what was not measured. Only types that are known here
 * are written, so a key, a token or a password cannot slip through: it is refused.
 */
final class Json {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private Json() {}

    static String text(Object facts) {
        return GSON.toJson(element(facts));
    }

    static JsonElement element(Object value) {
        if (value == null) return JsonNull.INSTANCE;
        if (value instanceof Optional<?> perhaps) return perhaps.map(Json::element).orElse(JsonNull.INSTANCE);
        if (value instanceof OptionalInt perhaps) return perhaps.isPresent() ? new JsonPrimitive(perhaps.getAsInt()) : JsonNull.INSTANCE;
        if (value instanceof String text) return new JsonPrimitive(text);
        if (value instanceof Number number) return new JsonPrimitive(number);
        if (value instanceof Boolean truth) return new JsonPrimitive(truth);
        if (value instanceof Enum<?> word) return new JsonPrimitive(word.name());
        if (value instanceof Instant || value instanceof LocalDate || value instanceof Duration || value instanceof UUID
                || value instanceof Address || value instanceof Pattern) {
            return new JsonPrimitive(value.toString());
        }
        if (value instanceof Bytes bytes) return new JsonPrimitive(bytes.hex());
        if (value instanceof Iterable<?> many) return array(many);
        if (value instanceof Map<?, ?> map) return object(map);
        if (value instanceof Record facts) return object(facts);
        throw new IllegalArgumentException("not written as JSON: " + value.getClass().getSimpleName());
    }

    private static JsonArray array(Iterable<?> many) {
        JsonArray array = new JsonArray();
        for (Object one : many) array.add(element(one));
        return array;
    }

    private static JsonObject object(Map<?, ?> map) {
        JsonObject object = new JsonObject();
        Map<?, ?> ordered = map instanceof LinkedHashMap ? map : new TreeMap<>(map);
        ordered.forEach((name, value) -> put(object, String.valueOf(name), element(value)));
        return object;
    }

    private static JsonObject object(Record facts) {
        JsonObject object = new JsonObject();
        for (RecordComponent component : facts.getClass().getRecordComponents()) {
            put(object, component.getName(), element(value(facts, component)));
        }
        if (facts instanceof Advertisement heard && !heard.hasRssi()) object.remove("rssiDbm");
        return object;
    }

    private static void put(JsonObject object, String name, JsonElement element) {
        if (!element.isJsonNull()) object.add(name, element);
    }

    private static Object value(Record facts, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(facts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
