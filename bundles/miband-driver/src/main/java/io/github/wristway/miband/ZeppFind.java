package io.github.wristway.miband;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.miband.huami2021.ZeppOrder;
import java.time.Duration;

/** Makes a Band 7 noticed: it vibrates until it is told that it was found. */
final class ZeppFind implements Alerting {
    private static final Duration ONCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Conversation band;
    private final Services services;

    ZeppFind(Conversation band, Services services) {
        this.band = band;
        this.services = services;
    }

    @Override
    public void find(Duration howLong) throws WristwayException {
        Ending.inAnyCase(() -> {
            services.order(ZeppOrder.FIND);
            band.pause(howLong);
        }, () -> services.order(ZeppOrder.STOP_FINDING));
    }

    @Override
    public void vibrate(int times) throws WristwayException {
        for (int time = 0; time < times; time++) {
            if (time > 0) band.pause(PAUSE);
            find(ONCE);
        }
    }
}
