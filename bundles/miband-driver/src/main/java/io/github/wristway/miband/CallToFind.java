package io.github.wristway.miband;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.miband.huami.CallAlert;
import io.github.wristway.miband.huami.ChunkedMessage;
import java.time.Duration;

/** Makes a Band 6 noticed: it vibrates for calls, and not for what makes its forerunners vibrate. */
final class CallToFind implements Alerting {
    private static final Duration RING = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Conversation band;
    private final ConfigLine line;

    CallToFind(Conversation band, ConfigLine line) {
        this.band = band;
        this.line = line;
    }

    @Override
    public void find(Duration howLong) throws WristwayException {
        ring(howLong);
    }

    @Override
    public void vibrate(int times) throws WristwayException {
        for (int time = 0; time < times; time++) {
            if (time > 0) band.pause(PAUSE);
            ring(RING);
        }
    }

    private void ring(Duration howLong) throws WristwayException {
        Ending.inAnyCase(() -> {
            tell(new CallAlert.Ringing("Wristway"));
            band.pause(howLong);
        }, () -> tell(new CallAlert.Ended()));
    }

    private void tell(CallAlert call) throws WristwayException {
        line.tellAtLength(ChunkedMessage.ALERT, call.encode());
    }
}
