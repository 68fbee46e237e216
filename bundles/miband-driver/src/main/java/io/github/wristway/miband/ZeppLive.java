package io.github.wristway.miband;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Live;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.miband.huami.LiveHeartRate;
import io.github.wristway.miband.huami2021.Message;
import io.github.wristway.miband.huami2021.ZeppOrder;
import io.github.wristway.miband.huami2021.ZeppSteps;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Listens to what a Band 7 measures: heart rate on 2A37, steps in messages. It always ends with the sensors at rest. */
final class ZeppLive implements Live {
    private static final Duration GLANCE = Duration.ofSeconds(1);
    /** As with older bands, which end a measurement that nobody asks to go on. */
    private static final Duration GO_ON_EVERY = Duration.ofSeconds(12);

    private final Conversation band;
    private final Services services;

    ZeppLive(Conversation band, Services services) {
        this.band = band;
        this.services = services;
    }

    @Override
    public void watch(Duration atMost, Listener listener) throws WristwayException {
        if (listener.enough()) return;
        Instant end = band.now().plus(atMost);
        Ending.inAnyCase(() -> {
            band.listen(Characteristic.HEART_RATE); // before it starts, or what it measures first is lost
            services.order(ZeppOrder.HEART_RATE_ON);
            services.order(ZeppOrder.STEPS_ON);
            listen(end, listener);
        }, this::stop);
    }

    private void listen(Instant end, Listener listener) throws WristwayException {
        Instant goOnAt = band.now().plus(GO_ON_EVERY);
        while (!listener.enough()) {
            Duration left = Duration.between(band.now(), end);
            if (left.isNegative() || left.isZero()) return;
            hear(left.compareTo(GLANCE) < 0 ? left : GLANCE, listener);
            if (band.now().isBefore(goOnAt)) continue;
            services.order(ZeppOrder.HEART_RATE_GO_ON);
            goOnAt = band.now().plus(GO_ON_EVERY);
        }
    }

    private void hear(Duration atMost, Listener listener) throws WristwayException {
        Optional<Notification> rate = band.hear(
                one -> Conversation.is(one, Characteristic.HEART_RATE) || Conversation.is(one, Characteristic.MODERN_NOTIFY), atMost);
        if (rate.filter(one -> Conversation.is(one, Characteristic.HEART_RATE)).isPresent()) {
            LiveHeartRate.decode(rate.get().value()).beatsPerMinute().ifPresent(listener::heartRate);
        }
        Optional<Message> steps = services.heard(ZeppSteps::areThese);
        if (steps.isPresent()) listener.steps(ZeppSteps.decode(steps.get()).steps());
    }

    private void stop() throws WristwayException {
        services.order(ZeppOrder.HEART_RATE_OFF);
        services.order(ZeppOrder.STEPS_OFF);
        band.stopListening(Characteristic.HEART_RATE);
    }
}
