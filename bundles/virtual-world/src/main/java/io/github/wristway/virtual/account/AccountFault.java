package io.github.wristway.virtual.account;

import io.github.wristway.virtual.account.Ending.Dropped;
import io.github.wristway.virtual.account.Ending.Reply;
import java.util.Optional;

/** What can be wrong with the services. One at a time, until {@link StandInAccountServer#heal()}. */
public enum AccountFault {
    /** Every connection is closed without an answer. */
    OFFLINE,
    /** Every call that carries an app token is refused as one with an invalid token: HTTP 401, code 102. */
    UNAUTHORIZED,
    /**
     * Somebody signed in on another phone: legacy calls answer code -1, the others HTTP 401 with code 108, and asking for
     * new tokens gives 0108. Signing in still works, but does not end it.
     */
    SESSION_REPLACED,
    /** Every call is answered with HTTP 429 and nothing else. */
    RATE_LIMITED,
    /** Every call is answered with HTTP 500 and a web page. */
    SERVER_ERROR,
    /** Every call is answered with HTTP 200 and a web page, as the sign-in page of a hotel's network does. */
    HTML,
    /** An unlink is not carried out and never answered; the connection stays open. Everything else works. */
    TIMEOUT_BEFORE_EFFECT,
    /** An unlink is carried out but never answered; the connection stays open. Everything else works. */
    TIMEOUT_AFTER_EFFECT,
    /** An unlink is answered as done, but the device stays linked. Everything else works. */
    ACCEPTED_BUT_LISTED,
    /** An unlink is refused and changes nothing. Everything else works. */
    NOT_ALLOWED;

    /** How every call to every service ends, if it is that bad. */
    Optional<Ending> everywhere() {
        return switch (this) {
            case OFFLINE -> Optional.of(new Dropped());
            case RATE_LIMITED -> Optional.of(Reply.bare(429));
            case SERVER_ERROR -> Optional.of(Reply.html(500));
            case HTML -> Optional.of(Reply.html(200));
            default -> Optional.empty();
        };
    }
}
