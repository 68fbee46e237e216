package io.github.wristway.account.zepp;

import java.util.Optional;

/** What became of a request. The difference that counts: did the service perhaps hear it? */
sealed interface Answer {
    /** It answered. The location is where a redirect points; it is never followed. */
    record Reply(int status, Optional<String> location, byte[] body) implements Answer {
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
