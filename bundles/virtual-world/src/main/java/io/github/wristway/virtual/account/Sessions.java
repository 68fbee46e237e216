package io.github.wristway.virtual.account;

import io.github.wristway.gateway.base.Time;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Who is signed in, and what they were given for it: a code for the password, for the code a login token and an app
 * token. There is one session per user and app; the next one ends it.
 */
final class Sessions {
    static final Duration CODE_LIFE = Duration.ofDays(10);
    static final Duration LOGIN_TOKEN_LIFE = Duration.ofDays(365);
    static final Duration APP_TOKEN_LIFE = Duration.ofDays(30);

    private final Time time;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Grant> loginTokens = new HashMap<>();
    private final Map<String, Grant> appTokens = new HashMap<>();
    private final Map<Seat, Session> current = new HashMap<>();
    private final Map<Session, Instant> replaced = new HashMap<>();
    private long opened;

    Sessions(Time time) {
        this.time = time;
    }

    /** Where one session at a time has its place. */
    private record Seat(User user, String appName) {}

    /** @param number tells it from the others of the same user and app */
    record Session(User user, String appName, long number) {}

    private record Code(User user, Instant until) {}

    private record Grant(Session session, Instant until) {}

    record Tokens(String loginToken, String appToken) {
        @Override
        public String toString() {
            return "Tokens[hidden]";
        }
    }

    /** What a token is worth. */
    sealed interface Standing {
        record Valid(Session session) implements Standing {}

        record Replaced(Instant at) implements Standing {}

        /** Never given, expired, or given back. */
        record Invalid() implements Standing {}
    }

    String newCode(User user) {
        String code = freshToken();
        codes.put(code, new Code(user, time.now().plus(CODE_LIFE)));
        return code;
    }

    /** A code is good once. */
    Optional<User> redeem(String code) {
        return Optional.ofNullable(codes.remove(code)).filter(known -> time.now().isBefore(known.until())).map(Code::user);
    }

    Tokens open(User user, String appName) {
        Session session = new Session(user, appName, opened++);
        Session before = current.put(new Seat(user, appName), session);
        if (before != null) replaced.put(before, time.now());
        return new Tokens(newLoginToken(session), newAppToken(session));
    }

    /** Our guess: the app tokens given before live on for their time. */
    String newAppToken(Session session) {
        return grant(appTokens, session, APP_TOKEN_LIFE);
    }

    /** Our guess: the login token given before ends, so that a client has to keep the new one. */
    String renewLoginToken(Session session) {
        loginTokens.values().removeIf(grant -> grant.session().equals(session));
        return newLoginToken(session);
    }

    /** Our guess: the app tokens end with the login token. */
    void end(Session session) {
        loginTokens.values().removeIf(grant -> grant.session().equals(session));
        appTokens.values().removeIf(grant -> grant.session().equals(session));
        current.remove(new Seat(session.user(), session.appName()), session);
    }

    Standing ofLoginToken(String token) {
        return standing(loginTokens.get(token));
    }

    Standing ofAppToken(String token) {
        return standing(appTokens.get(token));
    }

    private Standing standing(Grant grant) {
        if (grant == null || !time.now().isBefore(grant.until())) return new Standing.Invalid();
        Instant replacedAt = replaced.get(grant.session());
        return replacedAt == null ? new Standing.Valid(grant.session()) : new Standing.Replaced(replacedAt);
    }

    private String newLoginToken(Session session) {
        return grant(loginTokens, session, LOGIN_TOKEN_LIFE);
    }

    private String grant(Map<String, Grant> tokens, Session session, Duration life) {
        String token = freshToken();
        tokens.put(token, new Grant(session, time.now().plus(life)));
        return token;
    }

    /** A text that nobody can guess. */
    String freshToken() {
        byte[] token = new byte[24];
        random.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }
}
