package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;

/** Compares what was read with the fields of a vector. A field that we do not read at all is left out. */
public final class Fields {
    private Fields() {}

    public static void same(List<JsonObject> wanted, List<Map<String, Object>> found) {
        assertEquals(wanted.size(), found.size());
        for (int i = 0; i < wanted.size(); i++) same(wanted.get(i), found.get(i));
    }

    public static void same(JsonObject wanted, Map<String, Object> found) {
        List<String> names = wanted.keySet().stream().filter(found::containsKey).toList();
        assertFalse(names.isEmpty(), () -> "none of these is read: " + wanted.keySet());
        for (String name : names) same(name, wanted.get(name), found.get(name));
    }

    private static void same(String name, JsonElement wanted, Object found) {
        JsonPrimitive value = wanted.getAsJsonPrimitive();
        if (value.isNumber()) {
            assertEquals(value.getAsDouble(), ((Number) found).doubleValue(), 1e-6, name);
        } else {
            assertEquals(value.getAsString(), found.toString(), name);
        }
    }
}
