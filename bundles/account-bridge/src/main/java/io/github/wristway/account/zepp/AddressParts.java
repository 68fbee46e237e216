package io.github.wristway.account.zepp;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What stands behind the {@code ?} or the {@code #} of an address. Of a name that comes twice, the first counts. */
record AddressParts(Map<String, String> told) {
    static AddressParts of(String address) {
        Map<String, String> found = new HashMap<>();
        String[] parts = address.split("[?#&]");
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) found.putIfAbsent(decode(parts[i].substring(0, equals)), decode(parts[i].substring(equals + 1)));
        }
        return new AddressParts(found);
    }

    boolean has(String name) {
        return told.containsKey(name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(told.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    Optional<Long> number(String name) {
        return text(name).filter(value -> value.matches("\\d{1,15}")).map(Long::valueOf);
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return encoded;
        }
    }

    /** It may hold a code. */
    @Override
    public String toString() {
        return "AddressParts[hidden]";
    }
}
