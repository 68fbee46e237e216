package io.github.wristway.account.zepp;

import java.time.DateTimeException;
import java.time.Instant;
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
    record Refused(Why why, Optional<String> error, Optional<Long> attempts, Optional<Long> maxAttempts) implements PasswordReply {
        private static final long MOST_SEEN = 10;

        /** Empty if the service does not count aloud. */
        Optional<Long> triesLeft() {
            return attempts.map(used -> maxAttempts.orElse(MOST_SEEN) - used);
        }
    }

    enum Why { BAD_CREDENTIALS, REJECTED, RATE_LIMITED, SERVER_ERROR, PROTOCOL_ERROR }

    static PasswordReply read(int status, Optional<String> location) {
        if (status < 300 || status > 399) return refused(status < 300 ? Why.PROTOCOL_ERROR : why(Integer.toString(status)));
        AddressParts told = AddressParts.of(location.orElse(""));
        if (told.has("error")) {
            return new Refused(why(told.text("error").orElse("")), told.text("error"), told.number("attempts"), told.number("max_attempts"));
        }
        Optional<String> access = told.text("access");
        if (access.isEmpty()) return refused(Why.PROTOCOL_ERROR);
        return new Granted(access.get(), told.text("refresh"), told.text("country_code"), told.text("region"),
                           told.number("expiration").flatMap(PasswordReply::instant));
    }

    private static Refused refused(Why why) {
        return new Refused(why, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Why why(String error) {
        if (error.equals("401")) return Why.BAD_CREDENTIALS;
        if (error.equals("429")) return Why.RATE_LIMITED;
        return error.matches("5\\d\\d") ? Why.SERVER_ERROR : Why.REJECTED;
    }

    private static Optional<Instant> instant(long epochSeconds) {
        try {
            return Optional.of(Instant.ofEpochSecond(epochSeconds));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
