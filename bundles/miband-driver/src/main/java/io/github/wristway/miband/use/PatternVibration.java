package io.github.wristway.miband.use;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.miband.huami.VibrationPattern;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.Ending;
import io.github.wristway.miband.talk.Order;
import java.time.Duration;

/** Lets a Band 2 vibrate: some times by a pattern of our own, and as any other band to be found. */
final class PatternVibration implements Alerting {
    private static final int ON_MILLIS = 300;
    private static final int OFF_MILLIS = 700;
    /** One byte says how often. */
    private static final int MOST = 0xff;

    private final Conversation band;
    private final Vibration plain;

    PatternVibration(Conversation band, Vibration plain) {
        this.band = band;
        this.plain = plain;
    }

    @Override
    public void find(Duration howLong) throws WristwayException {
        plain.find(howLong);
    }

    @Override
    public void vibrate(int times) throws WristwayException {
        Ending.inAnyCase(() -> {
            for (int left = times; left > 0; left -= MOST) {
                int now = Math.min(left, MOST);
                band.tell(Characteristic.ALERT_LEVEL, new VibrationPattern(ON_MILLIS, OFF_MILLIS, now).encode());
                band.pause(Duration.ofMillis(ON_MILLIS + OFF_MILLIS).multipliedBy(now));
            }
        }, () -> band.order(Order.KEEP_STILL));
    }
}
