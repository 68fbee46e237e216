package io.github.wristway.gateway.base;

import java.util.Objects;

/** A token or a password: it can be used, but not printed. */
public final class Secret {
    private final String text;

    private Secret(String text) {
        this.text = Objects.requireNonNull(text);
    }

    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The text itself, for the one line that sends or encrypts it. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return 0; // not even a hash of it leaves
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
