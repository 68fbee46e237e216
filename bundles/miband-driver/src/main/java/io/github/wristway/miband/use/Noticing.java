package io.github.wristway.miband.use;

import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.miband.talk.ConfigLine;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.Order;

/** What makes a model vibrate. Source: Gadgetbridge, read for facts. */
public enum Noticing {
    BY_LEVEL((band, line) -> vibration(band)),
    BY_PATTERN((band, line) -> new PatternVibration(band, vibration(band))),
    BY_CALL(Ringing::byCall);

    private interface Way {
        public Alerting of(Conversation band, ConfigLine line);
    }

    private final Way way;

    Noticing(Way way) {
        this.way = way;
    }

    public Alerting of(Conversation band, ConfigLine line) {
        return way.of(band, line);
    }

    private static Vibration vibration(Conversation band) {
        return new Vibration(band, Order.VIBRATE, Order.VIBRATE, Order.KEEP_STILL);
    }
}
