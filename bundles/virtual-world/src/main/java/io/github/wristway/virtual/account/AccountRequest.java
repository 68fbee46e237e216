package io.github.wristway.virtual.account;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A call to the service, read to its end. */
public record AccountRequest(String method, String path, Form query, Headers headers, Bytes body) {
    /** Far more than any call of the service has. */
    static final int MAX_BODY_BYTES = 64 * 1024;

    static AccountRequest read(HttpExchange exchange) throws IOException, MalformedMessage {
        String query = exchange.getRequestURI().getRawQuery();
        try (InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readNBytes(MAX_BODY_BYTES + 1);
            if (body.length > MAX_BODY_BYTES) throw new MalformedMessage("a body has more than " + MAX_BODY_BYTES + " bytes");
            return new AccountRequest(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
                                      Form.parse(query == null ? "" : query), exchange.getRequestHeaders(), Bytes.copyOf(body));
        }
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    /** The value of a cookie that came along. */
    public Optional<String> cookie(String name) {
        return headers.getOrDefault("Cookie", List.of()).stream().flatMap(line -> Arrays.stream(line.split(";"))).map(String::strip)
                .filter(pair -> pair.startsWith(name + "=")).map(pair -> pair.substring(name.length() + 1)).filter(value -> !value.isEmpty()).findFirst();
    }

    public Form form() throws MalformedMessage {
        return Form.parse(new String(body.toArray(), StandardCharsets.UTF_8));
    }

    /** The older calls answer HTTP 200 with a code inside where the newer ones use the HTTP status. */
    boolean isLegacy() {
        return path.endsWith(".json");
    }

    /** Whether it is about data and carries an app token, and not about tokens themselves. */
    boolean isForData() {
        return isLegacy() || path.startsWith("/users/");
    }

    /** Without what it carries: that may be a token or a password. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
