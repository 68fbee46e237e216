package io.github.wristway.virtual.account;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.wristway.gateway.base.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** How a call ends for the one who made it. */
public sealed interface Ending {
    /** The connection is closed without an answer. */
    record Dropped() implements Ending {}

    /** The connection stays open without an answer, until the service heals or closes. */
    record Held() implements Ending {}

    /** The connection stays open until somebody elsewhere has done something; then there is an answer. */
    record Later(CompletableFuture<Reply> reply) implements Ending {}

    /** An answer. */
    record Reply(int status, List<Header> headers, Bytes body) implements Ending {
        private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

        /** A line of the head of an answer; a name may come twice. */
        public record Header(String name, String value) {
            /** The name only: the value may be a token. */
            @Override
            public String toString() {
                return name;
            }
        }

        public static Reply bare(int status) {
            return new Reply(status, List.of(), Bytes.EMPTY);
        }

        static Reply redirect(String location) {
            return bare(303).with("Location", location);
        }

        public static Reply html(int status) {
            return text(status, "text/html", "<html><body>" + status + "</body></html>");
        }

        public static Reply text(int status, String type, String body) {
            return new Reply(status, List.of(new Header("Content-Type", type)), Bytes.copyOf(body.getBytes(StandardCharsets.UTF_8)));
        }

        /** The same with one more line in its head. */
        public Reply with(String name, String value) {
            List<Header> more = new ArrayList<>(headers);
            more.add(new Header(name, value));
            return new Reply(status, more, body);
        }

        public static Reply json(int status, Object content) {
            return text(status, "application/json;charset=UTF-8", GSON.toJson(content));
        }

        /** The text of something that travels inside a reply as text. */
        public static String text(Object content) {
            return GSON.toJson(content);
        }

        /** The envelope of the older calls. */
        static Reply done(Object data) {
            return legacy(1, "success", data);
        }

        static Reply legacy(int code, String message, Object data) {
            return json(200, Map.of("code", code, "message", message, "data", data));
        }

        static Reply badParameters() {
            return json(200, Map.of("code", 50000, "message", "parameter error"));
        }

        /** Our guess: the code for "not yours" is not public, only that it is neither 1 nor one of the known ones. */
        static Reply notOwner() {
            return json(200, Map.of("code", 40300, "message", "not allowed"));
        }

        static Reply invalidToken() {
            return json(401, Map.of("code", 102, "message", "invalid token"));
        }

        static Reply replaced(Instant at) {
            return json(401, Map.of("code", 108, "message", "mutex login", "mutime_long", at.toEpochMilli()));
        }

        static Reply legacyReplaced(Instant at) {
            return legacy(-1, "mutex login", Map.of("login_time", at.getEpochSecond()));
        }

        /** A refusal of the calls about tokens: HTTP 200, too. */
        static Reply tokenError(String code) {
            return json(200, Map.of("error_code", code));
        }

        static Reply tokenReplaced(Instant at) {
            return json(200, Map.of("error_code", "0108", "mutime_long", at.toEpochMilli()));
        }

        /** Without what it carries: that may be a token or a key. */
        @Override
        public String toString() {
            return "Reply[" + status + "]";
        }
    }
}
