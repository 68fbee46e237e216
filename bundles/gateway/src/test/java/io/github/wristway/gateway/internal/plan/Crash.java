package io.github.wristway.gateway.internal.plan;

/** The gateway dies, here and now: nobody in it can catch this and go on. */
final class Crash extends Error {
    private static final long serialVersionUID = 1L;
    static final Crash NOW = new Crash();

    private Crash() {
        super("the gateway dies", null, false, false); // made once, thrown a million times
    }
}
