package io.github.wristway.miband;

import io.github.wristway.gateway.device.Alerting;

/** What makes a model vibrate. Source: Gadgetbridge, read for facts. */
enum Noticing {
    BY_LEVEL((band, line) -> vibration(band)),
    BY_PATTERN((band, line) -> new PatternVibration(band, vibration(band))),
    BY_CALL(CallToFind::new);

    private interface Way {
        Alerting of(Conversation band, ConfigLine line);
    }

    private final Way way;

    Noticing(Way way) {
        this.way = way;
    }

    Alerting of(Conversation band, ConfigLine line) {
        return way.of(band, line);
    }

    private static Vibration vibration(Conversation band) {
        return new Vibration(band, Order.VIBRATE, Order.VIBRATE, Order.KEEP_STILL);
    }
}
