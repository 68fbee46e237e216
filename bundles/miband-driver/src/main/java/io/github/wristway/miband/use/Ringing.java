package io.github.wristway.miband.use;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.miband.huami.CallAlert;
import io.github.wristway.miband.huami.ChunkedMessage;
import io.github.wristway.miband.huami2021.ZeppOrder;
import io.github.wristway.miband.talk.ConfigLine;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.Ending;
import io.github.wristway.miband.talk.Ending.Act;
import io.github.wristway.miband.talk.Services;
import java.time.Duration;

/** Makes a band noticed that vibrates until it is told to stop. */
public final class Ringing implements Alerting {
    private static final Duration ONCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Conversation band;
    private final Act start;
    private final Act stop;

    private Ringing(Conversation band, Act start, Act stop) {
        this.band = band;
        this.start = start;
        this.stop = stop;
    }

    /** A Band 6 vibrates for calls, and not for what makes its forerunners vibrate. */
    static Ringing byCall(Conversation band, ConfigLine line) {
        return new Ringing(band, () -> tell(line, new CallAlert.Ringing("Wristway")), () -> tell(line, new CallAlert.Ended()));
    }

    /** A Band 7 vibrates until it is told that it was found. */
    public static Ringing bySearch(Conversation band, Services services) {
        return new Ringing(band, () -> services.order(ZeppOrder.FIND), () -> services.order(ZeppOrder.STOP_FINDING));
    }

    private static void tell(ConfigLine line, CallAlert call) throws WristwayException {
        line.tellAtLength(ChunkedMessage.ALERT, call.encode());
    }

    @Override
    public void find(Duration howLong) throws WristwayException {
        Ending.inAnyCase(() -> {
            start.happen();
            band.pause(howLong);
        }, stop);
    }

    @Override
    public void vibrate(int times) throws WristwayException {
        for (int time = 0; time < times; time++) {
            if (time > 0) band.pause(PAUSE);
            find(ONCE);
        }
    }
}
