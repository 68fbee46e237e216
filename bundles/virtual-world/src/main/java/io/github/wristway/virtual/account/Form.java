package io.github.wristway.virtual.account;

import io.github.wristway.gateway.base.MalformedMessage;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields as a query or a form carries them: {@code name=value&name=value}, percent-encoded UTF-8; a name may come twice. */
public record Form(Map<String, List<String>> fields) {
    public static Form parse(String text) throws MalformedMessage {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            if (pair.isEmpty()) continue;
            int equals = pair.indexOf('=');
            if (equals < 1) throw new MalformedMessage("a form field has no name or no value");
            fields.computeIfAbsent(decode(pair.substring(0, equals)), name -> new ArrayList<>(1))
                  .add(decode(pair.substring(equals + 1)));
        }
        return new Form(fields);
    }

    private static String decode(String text) throws MalformedMessage {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MalformedMessage("a form field is not percent-encoded"); // what is in it may be a password
        }
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The value of a field that came, even an empty one. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    public boolean says(String name, String value) {
        return first(name).equals(Optional.of(value));
    }

    /** The value of a field that has to have one. */
    public String require(String name) throws MalformedMessage {
        return first(name).filter(value -> !value.isBlank())
                          .orElseThrow(() -> new MalformedMessage("the field " + name + " is missing"));
    }

    int requireNumber(String name) throws MalformedMessage {
        try {
            return Integer.parseInt(require(name));
        } catch (NumberFormatException e) {
            throw new MalformedMessage("the field " + name + " is not a number");
        }
    }

    /** The names only: a value may be a token or a password. */
    @Override
    public String toString() {
        return "Form" + fields.keySet();
    }
}
