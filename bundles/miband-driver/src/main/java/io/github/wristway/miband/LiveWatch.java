package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Live;
import io.github.wristway.gateway.radio.GattLink.Notification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Listens to what a band measures. It costs the band's battery, so it always ends with the sensors at rest. */
final class LiveWatch implements Live {
    private static final Duration GLANCE = Duration.ofSeconds(1);
    /** A band ends a measurement that nobody asks to go on, after some seconds more than this. */
    private static final Duration GO_ON_EVERY = Duration.ofSeconds(12);

    private final Conversation band;
    private final List<Sensor> sensors;

    LiveWatch(Conversation band, List<Sensor> sensors) {
        this.band = band;
        this.sensors = sensors;
    }

    @Override
    public void watch(Duration atMost, Listener listener) throws WristwayException {
        if (listener.enough()) return;
        Instant end = band.now().plus(atMost);
        Ending.inAnyCase(() -> {
            start(listener);
            listen(end, listener);
        }, this::stop);
    }

    private void start(Listener listener) throws WristwayException {
        for (Sensor sensor : sensors) {
            band.listen(sensor.from()); // before it starts, or what it measures first is lost
            for (Order order : sensor.start()) band.order(order);
            if (sensor.counts()) tellCount(sensor, listener);
        }
    }

    /** Who sits still makes no steps that would tell how many there are. */
    private void tellCount(Sensor sensor, Listener listener) throws WristwayException {
        Optional<Bytes> count = DeviceInformation.value(band, sensor.from());
        if (count.isPresent()) sensor.tell(count.get(), listener);
    }

    private void listen(Instant end, Listener listener) throws WristwayException {
        Instant goOnAt = band.now().plus(GO_ON_EVERY);
        while (!listener.enough()) {
            Duration left = Duration.between(band.now(), end);
            if (left.isNegative() || left.isZero()) return;
            Optional<Notification> heard = band.hear(one -> sensorOf(one).isPresent(), left.compareTo(GLANCE) < 0 ? left : GLANCE);
            if (heard.isPresent()) sensorOf(heard.get()).orElseThrow().tell(heard.get().value(), listener);
            if (band.now().isBefore(goOnAt)) continue;
            for (Sensor sensor : sensors) for (Order order : sensor.goOn()) band.order(order);
            goOnAt = band.now().plus(GO_ON_EVERY);
        }
    }

    private Optional<Sensor> sensorOf(Notification heard) {
        return sensors.stream().filter(sensor -> Conversation.is(heard, sensor.from())).findFirst();
    }

    private void stop() throws WristwayException {
        for (Sensor sensor : sensors) {
            for (Order order : sensor.stop()) band.order(order);
            band.stopListening(sensor.from());
        }
    }
}
