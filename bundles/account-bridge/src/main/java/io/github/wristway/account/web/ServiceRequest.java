package io.github.wristway.account.web;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One request before it is sent. Only {@link #uri} and the body know secrets; everything that prints hides them.
 *
 * @param path    begins with a slash, already encoded; one that the service named may bring its own query
 * @param query   in order; a name may come twice
 * @param hidden  headers that nobody may see, such as a token or cookies
 */
public record ServiceRequest(String method, Server server, String path, List<Field> query, Map<String, String> headers,
                      Map<String, Secret> hidden, Optional<Bytes> body) {
    /** A name and its value, as forms and queries have them. */
    public record Field(String name, String value) {
        Field masked() {
            return name.contains("token") && !value.isEmpty() ? new Field(name, "hidden") : this;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public URI uri() {
        return URI.create(server.base() + path + (query.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + encode(query)));
    }

    /** The request as a person may read it, one line each. */
    public List<String> masked() {
        List<String> lines = new ArrayList<>();
        lines.add(method + " " + server + path + (query.isEmpty() ? "" : "?" + encode(query.stream().map(Field::masked).toList())));
        headers.forEach((name, value) -> lines.add(name + ": " + value));
        hidden.keySet().forEach(name -> lines.add(name + ": [hidden]"));
        return lines;
    }

    /** The way the vendor's apps encode: a blank is a plus, a star is escaped, a tilde is not. */
    public static String encode(List<Field> fields) {
        return fields.stream().map(field -> encode(field.name()) + "=" + encode(field.value()))
                     .collect(Collectors.joining("&"));
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A").replace("%7E", "~");
    }

    /** For logs: a query may hold a token, so it stays out. */
    @Override
    public String toString() {
        return method + " " + server + path.split("[?]", 2)[0];
    }
}
