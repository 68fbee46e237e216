package io.github.wristway.account.web;

import java.net.http.HttpHeaders;
import java.util.Optional;

/** What became of a request. The difference that counts: did the service perhaps hear it? */
public sealed interface Answer {
    /** It answered. A redirect is never followed, and a cookie is never kept by itself. */
    record Reply(int status, HttpHeaders headers, byte[] body) implements Answer {
        /** Where a redirect points. */
        public Optional<String> location() {
            return headers.firstValue("location");
        }

        @Override
        public String toString() {
            return "HTTP " + status;
        }
    }

    /** No connection came about: the service certainly did not hear it. */
    record NotSent(String why) implements Answer {}

    /** Sent, and then nothing, or half an answer: the service may have heard it. */
    record Silence(String why) implements Answer {}
}
