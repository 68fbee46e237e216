package io.github.wristway.gateway.account;

/** How an unlink in the account ended. */
public enum Unlinking {
    /** Sent, and listing again no longer shows the device. */
    GONE,
    /** Nothing was sent: the account did not list it any more. */
    ALREADY_GONE,
    /** Sent, accepted or not answered, and the service still lists the device. */
    STILL_LISTED,
    /** Sent, but no answer came, and listing again was not possible either: nobody knows. */
    UNKNOWN
}
