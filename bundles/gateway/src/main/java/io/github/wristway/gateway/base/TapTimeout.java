package io.github.wristway.gateway.base;

import java.time.Duration;

/** The wearable asked for a tap and nobody tapped in time, or the tap was refused. */
public final class TapTimeout extends WristwayException {
    private static final long serialVersionUID = 1L;

    public TapTimeout(String wearable, Duration atMost) {
        super(Outcome.TAP_TIMEOUT, "nobody tapped " + wearable + " in time (it waits " + atMost.toSeconds() + " s at most)",
              "Run the command again and tap the band when it vibrates or lights up", null);
    }
}
