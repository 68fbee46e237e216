package io.github.wristway.miband;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import java.time.Duration;

/** Lets the band vibrate. One order lasts only a moment, so it is given again and again. */
final class Vibration implements Alerting {
    private static final Duration PAUSE = Duration.ofSeconds(4);

    private final Conversation band;

    Vibration(Conversation band) {
        this.band = band;
    }

    @Override
    public void find(Duration howLong) throws WristwayException {
        for (Duration left = howLong; !left.isNegative() && !left.isZero(); left = left.minus(PAUSE)) {
            band.order(Order.VIBRATE);
            band.pause(left.compareTo(PAUSE) < 0 ? left : PAUSE);
        }
        band.order(Order.KEEP_STILL);
    }
}
