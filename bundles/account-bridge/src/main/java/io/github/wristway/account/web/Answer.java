package io.github.wristway.account.web;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What became of a request. The difference that counts: did the service perhaps hear it? */
public sealed interface Answer {
    /** It answered. A redirect is never followed, and a cookie is never kept by itself. */
    record Reply(int status, HttpHeaders headers, byte[] body) implements Answer {
        /** Where a redirect points. */
        public Optional<String> location() {
            return headers.firstValue("location");
        }

        /** How long the service wants to be left alone; empty if it does not say so in a way that can be read. */
        Optional<Duration> retryAfter(Instant now) {
            String asked = headers.firstValue("retry-after").map(String::strip).orElse("");
            if (asked.matches("\\d{1,9}")) return Optional.of(Duration.ofSeconds(Long.parseLong(asked)));
            try {
                return Optional.of(Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(asked, Instant::from)));
            } catch (DateTimeException noDate) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return "HTTP " + status;
        }
    }

    /**
     * No connection came about: the service certainly did not hear it.
     *
     * @param remedy what to do now
     */
    record NotSent(String why, String remedy) implements Answer {}

    /** Sent, and then nothing, or half an answer: the service may have heard it. */
    record Silence(String why) implements Answer {}
}
