package io.github.wristway.virtual.account;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How a call ends for the one who made it. */
sealed interface Ending {
    /** The connection is closed without an answer. */
    record Dropped() implements Ending {}

    /** The connection stays open without an answer, until the service heals or closes. */
    record Held() implements Ending {}

    /** An answer. */
    record Reply(int status, Optional<String> contentType, Optional<String> location, String body) implements Ending {
        private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

        static Reply bare(int status) {
            return new Reply(status, Optional.empty(), Optional.empty(), "");
        }

        static Reply redirect(String location) {
            return new Reply(303, Optional.empty(), Optional.of(location), "");
        }

        static Reply html(int status) {
            return new Reply(status, Optional.of("text/html"), Optional.empty(), "<html><body>" + status + "</body></html>");
        }

        static Reply json(int status, Object content) {
            return new Reply(status, Optional.of("application/json;charset=UTF-8"), Optional.empty(), GSON.toJson(content));
        }

        /** The text of something that travels inside a reply as text. */
        static String text(Object content) {
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
