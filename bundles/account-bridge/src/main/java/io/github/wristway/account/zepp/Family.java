package io.github.wristway.account.zepp;

/** The dialects of the service: where an answer says whether it went well. */
enum Family {
    /** {@code *.json}: HTTP 200 and a {@code code}, of which only 1 is good. */
    LEGACY,
    /** The HTTP status counts; a {@code code} says more when it went wrong. */
    REST,
    /** The same, but a good answer may be empty, and 409 means that there was nothing left to unlink. */
    REST_UNBIND,
    /** HTTP 200 and an {@code error_code}, or a {@code result} that says ok. */
    ACCOUNT
}
