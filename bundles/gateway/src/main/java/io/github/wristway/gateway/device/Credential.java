package io.github.wristway.gateway.device;

/** What we bring to a wearable's door. */
public sealed interface Credential {
    /** Nothing. Enough to look, and for wearables that open to everybody. */
    record None() implements Credential {}

    /** A key that the wearable should already have. */
    record Known(PairingKey key) implements Credential {}

    /** A key of our own choice that the wearable should take on; it may ask for a tap. Only where the sheet says so. */
    record Offered(PairingKey key) implements Credential {}
}
