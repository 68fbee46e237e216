package io.github.wristway.account.web;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON object of a service that writes numbers as text, spells names in several ways, and puts JSON into strings.
 * What is missing, empty or of the wrong kind reads as absent; reading never fails.
 */
public record LooseJson(JsonObject object) {
    /** Empty if the text is no JSON object. */
    public static Optional<LooseJson> read(String text) {
        try {
            return object(JsonParser.parseString(text));
        } catch (JsonParseException notJson) {
            return Optional.empty();
        }
    }

    /** The first of some names that has a value. */
    public Optional<String> text(String... names) {
        for (String name : names) {
            if (object.get(name) instanceof JsonPrimitive value && !value.getAsString().isBlank()) {
                return Optional.of(value.getAsString());
            }
        }
        return Optional.empty();
    }

    public Optional<Long> number(String... names) {
        return text(names).map(String::strip).flatMap(LooseJson::number);
    }

    /** An object, or a string that holds one. */
    public Optional<LooseJson> inner(String name) {
        JsonElement value = object.get(name);
        if (value instanceof JsonPrimitive text) return read(text.getAsString());
        return object(value);
    }

    public boolean hasList(String name) {
        return object.get(name) != null && object.get(name).isJsonArray();
    }

    /** The objects in a list; what is no object is left out. */
    public List<LooseJson> list(String name) {
        List<LooseJson> found = new ArrayList<>();
        if (!hasList(name)) return found;
        for (JsonElement element : object.getAsJsonArray(name)) object(element).ifPresent(found::add);
        return found;
    }

    /** The objects in a list, or in a string that holds one; empty if there is no list. */
    public Optional<List<LooseJson>> innerList(String name) {
        LooseJson holder = object.get(name) instanceof JsonPrimitive text ? read("{\"" + name + "\":" + text.getAsString() + "}").orElse(this) : this;
        return holder.hasList(name) ? Optional.of(holder.list(name)) : Optional.empty();
    }

    /** The first text in a list of texts. */
    public Optional<String> firstText(String name) {
        if (!hasList(name) || object.getAsJsonArray(name).isEmpty()) return Optional.empty();
        return object.getAsJsonArray(name).get(0) instanceof JsonPrimitive first ? Optional.of(first.getAsString()) : Optional.empty();
    }

    private static Optional<LooseJson> object(JsonElement element) {
        return element != null && element.isJsonObject() ? Optional.of(new LooseJson(element.getAsJsonObject()))
                                                         : Optional.empty();
    }

    private static Optional<Long> number(String text) {
        if (!text.matches("[+-]?\\d{1,18}([.]\\d{1,9})?")) return Optional.empty();
        return Optional.of(new BigDecimal(text).longValue());
    }

    /** Replies hold tokens: not even for a debug line. */
    @Override
    public String toString() {
        return "LooseJson[hidden]";
    }
}
