package io.github.wristway.account.zepp;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the password step leads to. The answer is a redirect that nobody follows; all of it stands in its address, in the
 * query or behind the {@code #}:
 * <pre>
 * granted  access= refresh= country_code= region= expiration= (epoch seconds)
 * refused  error= attempts= max_attempts=
 * </pre>
 */
sealed interface PasswordReply {
    /** The code for the next step, and where the account lives. */
    record Granted(String access, Optional<String> refresh, Optional<String> country, Optional<String> region,
                   Optional<Instant> expires) implements PasswordReply {
        @Override
        public String toString() {
            return "Granted[hidden]";
        }
    }

    /**
     * @param error    as the service says it, an HTTP-like number; empty if only the status tells
     * @param attempts wrong tries so far
     */
    record Refused(Why why, Optional<String> error, Optional<Long> attempts, Optional<Long> maxAttempts) implements PasswordReply {}

    enum Why { BAD_CREDENTIALS, REJECTED, RATE_LIMITED, SERVER_ERROR, PROTOCOL_ERROR }

    static PasswordReply read(int status, Optional<String> location) {
        if (status < 300 || status > 399) return refused(status < 300 ? Why.PROTOCOL_ERROR : why(Integer.toString(status)));
        Map<String, String> told = location.map(PasswordReply::parameters).orElse(Map.of());
        if (told.containsKey("error")) {
            return new Refused(why(told.get("error")), text(told, "error"), number(told, "attempts"), number(told, "max_attempts"));
        }
        Optional<String> access = text(told, "access");
        if (access.isEmpty()) return refused(Why.PROTOCOL_ERROR);
        return new Granted(access.get(), text(told, "refresh"), text(told, "country_code"), text(told, "region"),
                           number(told, "expiration").flatMap(PasswordReply::instant));
    }

    private static Refused refused(Why why) {
        return new Refused(why, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Why why(String error) {
        if (error.equals("401")) return Why.BAD_CREDENTIALS;
        if (error.equals("429")) return Why.RATE_LIMITED;
        return error.matches("5\\d\\d") ? Why.SERVER_ERROR : Why.REJECTED;
    }

    private static Map<String, String> parameters(String address) {
        Map<String, String> found = new HashMap<>();
        String[] parts = address.split("[?#&]");
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) found.putIfAbsent(decode(parts[i].substring(0, equals)), decode(parts[i].substring(equals + 1)));
        }
        return found;
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return encoded;
        }
    }

    private static Optional<String> text(Map<String, String> told, String name) {
        return Optional.ofNullable(told.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Optional<Long> number(Map<String, String> told, String name) {
        return text(told, name).filter(value -> value.matches("\\d{1,15}")).map(Long::valueOf);
    }

    private static Optional<Instant> instant(long epochSeconds) {
        try {
            return Optional.of(Instant.ofEpochSecond(epochSeconds));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
