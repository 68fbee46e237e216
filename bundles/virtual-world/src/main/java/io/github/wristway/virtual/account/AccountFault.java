package io.github.wristway.virtual.account;

/** Stub until the account server arrives. */
public enum AccountFault {
    OFFLINE, UNAUTHORIZED, SESSION_REPLACED, RATE_LIMITED, SERVER_ERROR, HTML, TIMEOUT_BEFORE_EFFECT,
    TIMEOUT_AFTER_EFFECT, ACCEPTED_BUT_LISTED, NOT_ALLOWED
}
