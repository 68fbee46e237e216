package io.github.wristway.account.zepp;

import io.github.wristway.gateway.base.AccountRefused;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.WristwayException;

/** What an answer of the service means, and what its owner can do about it. */
enum Verdict {
    OK                 (Kind.DONE,    "", ""),
    ALREADY_DONE       (Kind.DONE,    "", ""),
    TOKEN_INVALID      (Kind.SIGN_IN, "the sign-in at Zepp has ended", "Sign in again"),
    LOGIN_TOKEN_INVALID(Kind.SIGN_IN, "the sign-in at Zepp has ended and cannot be renewed", "Sign in again"),
    SESSION_REPLACED   (Kind.SIGN_IN, "another phone took over the session at Zepp",
                        "Sign in again when that phone may be signed out, or act as the app that is not on the phone (setting: app)"),
    RATE_LIMITED       (Kind.WAIT,    "Zepp wants fewer requests", "Wait some minutes and run the same command again"),
    SERVER_ERROR       (Kind.WAIT,    "Zepp has trouble of its own", "Run the same command again later"),
    PROTOCOL_ERROR     (Kind.GARBLED, "Zepp answered with something that is no answer of that service", ""),
    BAD_REQUEST        (Kind.REFUSED, "Zepp does not accept the request", Texts.OFFICIAL_APP),
    NO_SUCH_CALL       (Kind.REFUSED, "Zepp does not know this request any more", Texts.OFFICIAL_APP),
    CONFLICT           (Kind.REFUSED, "Zepp says that this contradicts what it has stored", Texts.OFFICIAL_APP),
    WRONG_REGION       (Kind.REFUSED, "the account lives in another region", "Set accountServer to the server of that region and sign in again"),
    NOT_REGISTERED     (Kind.REFUSED, "the account never signed in to this app", "Sign in once in the vendor's app, then here; or act as the app that knows the account (setting: app)"),
    CODE_REFUSED       (Kind.REFUSED, "Zepp does not accept the code of this sign-in, which is good for one time only", "Sign in again from the beginning"),
    CAPTCHA_WANTED     (Kind.REFUSED, "Zepp wants a verification code", "Sign in on the vendor's web page and use its app token"),
    LOGIN_DISABLED     (Kind.REFUSED, "Zepp does not let this app sign in", "Choose the other app (setting: app), or use an app token"),
    ACCOUNT_DISABLED   (Kind.REFUSED, "the account is disabled", Texts.SUPPORT),
    ACCOUNT_FROZEN     (Kind.REFUSED, "the account is frozen", Texts.SUPPORT),
    LOGIN_METHOD       (Kind.REFUSED, "Zepp refuses because of how the account signs in", Texts.OFFICIAL_APP),
    UNKNOWN_ERROR      (Kind.REFUSED, "Zepp refuses for a reason that nobody has described", Texts.OFFICIAL_APP);

    enum Kind { DONE, SIGN_IN, WAIT, GARBLED, REFUSED }

    private static final class Texts {
        static final String OFFICIAL_APP = "Do it in the vendor's app, and report the code";
        static final String SUPPORT = "Ask the vendor's support; here nothing can be done";
    }

    private final Kind kind;
    private final String words;
    private final String remedy;

    Verdict(Kind kind, String words, String remedy) {
        this.kind = kind;
        this.words = words;
        this.remedy = remedy;
    }

    Kind kind() {
        return kind;
    }

    /** @param detail such as {@code HTTP 200, code 50000} */
    WristwayException failure(String detail) {
        String message = words + " (" + detail + ")";
        return switch (kind) {
            case SIGN_IN -> new SignInNeeded(message, remedy);
            case WAIT -> new Offline(message, remedy);
            case GARBLED -> new MalformedMessage(message);
            case REFUSED -> new AccountRefused(message, remedy);
            case DONE -> throw new IllegalStateException(this + " is no failure");
        };
    }
}
