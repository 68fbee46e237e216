package io.github.wristway.gateway.internal.proof;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.wristway.gateway.base.MalformedMessage;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * JSON of objects, lists and strings in the one form in which it is hashed and signed: as RFC 8785 has it. There are no
 * blanks; members are in the order of a sorted map; in strings only the quote, the backslash and what is below U+0020 are
 * escaped, the latter as {@code \b \t \n \f \r} or <code>&#92;u00xx</code>.
 */
final class CanonicalJson {
    private static final int DEEPEST = 8;
    private static final String OTHERWISE = "Ask for it again, as it was made";

    private CanonicalJson() {}

    /** @param value a map, a list or a string; members come in the map's own order */
    static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(one -> text(one.getKey()) + ":" + text(one.getValue())).collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) return list.stream().map(CanonicalJson::text).collect(Collectors.joining(",", "[", "]"));
        return "\"" + ((String) value).chars().mapToObj(CanonicalJson::escaped).collect(Collectors.joining()) + "\"";
    }

    private static String escaped(int letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> letter < 0x20 ? String.format("\\u%04x", letter) : String.valueOf((char) letter);
        };
    }

    /**
     * Reads one object, however it is laid out. Members are sorted by it, by UTF-16 code units.
     *
     * @throws MalformedMessage if it is no such JSON, if a member is there twice, or if half a character stands in a string:
     *                          of these, two readers could make two things
     */
    static Map<String, Object> read(String text) throws MalformedMessage {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            Map<String, Object> object = object(reader, 1);
            if (reader.peek() != JsonToken.END_DOCUMENT) throw new MalformedMessage("there is more behind its end", OTHERWISE);
            return object;
        } catch (IOException | IllegalStateException e) {
            throw new MalformedMessage("it is no JSON", OTHERWISE);
        }
    }

    private static Map<String, Object> object(JsonReader reader, int depth) throws IOException, MalformedMessage {
        Map<String, Object> object = new TreeMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = whole(reader.nextName());
            if (object.put(name, value(reader, depth)) != null) throw new MalformedMessage("it says \"" + name + "\" twice", OTHERWISE);
        }
        reader.endObject();
        return object;
    }

    private static List<Object> list(JsonReader reader, int depth) throws IOException, MalformedMessage {
        List<Object> list = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) list.add(value(reader, depth));
        reader.endArray();
        return list;
    }

    private static Object value(JsonReader reader, int depth) throws IOException, MalformedMessage {
        if (depth > DEEPEST) throw new MalformedMessage("it is nested too deep", OTHERWISE);
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object(reader, depth + 1);
            case BEGIN_ARRAY -> list(reader, depth + 1);
            case STRING -> whole(reader.nextString());
            default -> throw new MalformedMessage("it holds something else than objects, lists and strings", OTHERWISE);
        };
    }

    private static String whole(String text) throws MalformedMessage {
        boolean half = text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        if (half) throw new MalformedMessage("it holds half a character", OTHERWISE);
        return text;
    }
}
