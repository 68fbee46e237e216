package io.github.wristway.account.mifitness;

import io.github.wristway.account.web.Answer;
import io.github.wristway.gateway.base.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cookies of one sign-in: tokens, so they can be used but not printed. */
final class Cookies {
    private final Map<String, String> kept = new LinkedHashMap<>();

    /** One with a line break in it would become a header of its own: it is left out. */
    Cookies put(String name, String value) {
        if (value.matches("[!-~]*")) kept.put(name, value);
        return this;
    }

    /** Keeps what an answer sets. */
    void keep(Answer.Reply reply) {
        for (String line : reply.headers().allValues("set-cookie")) {
            String pair = line.split(";", 2)[0];
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.matches("[!-~]+")) put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(kept.get(name)).filter(value -> !value.isEmpty());
    }

    /** As a request carries them. */
    Map<String, Secret> header() {
        return Map.of("Cookie", Secret.of(kept.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("; "))));
    }

    @Override
    public String toString() {
        return "Cookies[hidden]";
    }
}
