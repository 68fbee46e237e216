package io.github.wristway.gateway.internal.plan;

/** A promise was broken. */
final class Broken extends Error {
    private static final long serialVersionUID = 1L;

    Broken(String promise, String how) {
        super(promise + ": " + how, null, false, false);
    }
}
