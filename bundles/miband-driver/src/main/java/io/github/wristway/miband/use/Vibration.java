package io.github.wristway.miband.use;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.Ending;
import io.github.wristway.miband.talk.Order;
import java.time.Duration;

/** Lets the band vibrate. One order lasts only a moment, so it is given again and again. */
public final class Vibration implements Alerting {
    private static final Duration PAUSE = Duration.ofSeconds(4);

    private final Conversation band;
    private final Order vibrate;
    private final Order once;
    private final Order keepStill;

    /**
     * @param vibrate as strongly as it can
     * @param once    shortly
     */
    public Vibration(Conversation band, Order vibrate, Order once, Order keepStill) {
        this.band = band;
        this.vibrate = vibrate;
        this.once = once;
        this.keepStill = keepStill;
    }

    @Override
    public void find(Duration howLong) throws WristwayException {
        Ending.inAnyCase(() -> {
            for (Duration left = howLong; !left.isNegative() && !left.isZero(); left = left.minus(PAUSE)) {
                band.order(vibrate);
                band.pause(left.compareTo(PAUSE) < 0 ? left : PAUSE);
            }
        }, () -> band.order(keepStill));
    }

    @Override
    public void vibrate(int times) throws WristwayException {
        Ending.inAnyCase(() -> {
            for (int time = 0; time < times; time++) {
                band.order(once);
                band.pause(PAUSE);
            }
        }, () -> band.order(keepStill));
    }
}
