package io.github.wristway.gateway.base;

import java.time.Duration;

/** The link stands, but the wearable stayed silent longer than it may. */
public final class NoAnswer extends WristwayException {
    private static final long serialVersionUID = 1L;

    private final Duration waited;

    public NoAnswer(String wearable, String to, Duration waited) {
        super(Outcome.OUT_OF_RANGE, wearable + " did not answer " + to + " within " + waited.toSeconds() + " s",
              "Bring it closer, or wake it with a tap, and run the same command again", null);
        this.waited = waited;
    }

    public Duration waited() {
        return waited;
    }
}
