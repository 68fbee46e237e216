package io.github.wristway.virtual.account.mifitness;

import io.github.wristway.gateway.base.Time;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Who is signed in, and what they were given for it: a ticket for the password, for the ticket a service token, and a pass
 * token that renews it. How long they live is our guess.
 */
final class Tokens {
    static final Duration SERVICE_TOKEN_LIFE = Duration.ofDays(1);
    static final Duration PASS_TOKEN_LIFE = Duration.ofDays(180);
    private static final int SSECURITY_BYTES = 16;

    private final Time time;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> tickets = new HashMap<>();
    private final Map<String, Grant> services = new HashMap<>();
    private final Map<String, Pass> passes = new HashMap<>();

    Tokens(Time time) {
        this.time = time;
    }

    /**
     * @param sid       the service that was signed in to
     * @param ssecurity Base64
     * @param nonce     empty after a scan
     */
    record Session(XiaomiUser user, String sid, String ssecurity, Optional<Long> nonce) {
        @Override
        public String toString() {
            return "Session[" + user + "]";
        }
    }

    private record Grant(Session session, Instant until) {}

    private record Pass(XiaomiUser user, Instant until) {}

    Session open(XiaomiUser user, String sid, boolean withNonce) {
        byte[] secret = new byte[SSECURITY_BYTES];
        random.nextBytes(secret);
        return new Session(user, sid, Base64.getEncoder().encodeToString(secret),
                           withNonce ? Optional.of(random.nextLong()) : Optional.empty());
    }

    String newTicket(Session session) {
        String ticket = fresh();
        tickets.put(ticket, session);
        return ticket;
    }

    /** Who has this ticket; it stays good. */
    Optional<Session> ofTicket(String ticket) {
        return Optional.ofNullable(tickets.get(ticket));
    }

    /** Our guess: a ticket is good once. */
    String redeem(String ticket) {
        String token = fresh();
        services.put(token, new Grant(tickets.remove(ticket), time.now().plus(SERVICE_TOKEN_LIFE)));
        return token;
    }

    Optional<Session> ofServiceToken(String token) {
        return Optional.ofNullable(services.get(token)).filter(grant -> time.now().isBefore(grant.until())).map(Grant::session);
    }

    String newPassToken(XiaomiUser user) {
        String token = "V1:" + fresh();
        passes.put(token, new Pass(user, time.now().plus(PASS_TOKEN_LIFE)));
        return token;
    }

    Optional<XiaomiUser> ofPassToken(String token) {
        return Optional.ofNullable(passes.get(token)).filter(pass -> time.now().isBefore(pass.until())).map(Pass::user);
    }

    /** A text that nobody can guess. */
    String fresh() {
        byte[] token = new byte[24];
        random.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    /** Decimal digits, as people have to type them. */
    String digits(int count) {
        return random.ints(count, 0, 10).collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }
}
