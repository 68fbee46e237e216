package io.github.wristway.gateway;

/** What somebody has agreed to. */
public sealed interface Consent {
    /** How much agreement a plan wants. */
    enum Level {
        /** It destroys nothing. */
        NONE,
        /** A yes. */
        YES,
        /** The wearable's name, typed; or the plan's token. */
        NAME
    }

    record NotAsked() implements Consent {}

    record Yes() implements Consent {}

    /** What was typed at the question for the wearable's name. */
    record Named(String typed) implements Consent {}

    record Token(String token) implements Consent {}
}
