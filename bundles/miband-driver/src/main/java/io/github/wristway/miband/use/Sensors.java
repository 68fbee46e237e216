package io.github.wristway.miband.use;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Live.Listener;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.DeviceInformation;
import io.github.wristway.miband.talk.Order;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Those that tell what they measure each on a characteristic of its own. */
public record Sensors(Conversation band, List<Sensor> sensors) implements LiveWatch.Source {
    @Override
    public void start(Listener listener) throws WristwayException {
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

    @Override
    public void hear(Duration atMost, Listener listener) throws WristwayException {
        Optional<Notification> heard = band.hear(one -> sensorOf(one).isPresent(), atMost);
        if (heard.isPresent()) sensorOf(heard.get()).orElseThrow().tell(heard.get().value(), listener);
    }

    private Optional<Sensor> sensorOf(Notification heard) {
        return sensors.stream().filter(sensor -> Conversation.is(heard, sensor.from())).findFirst();
    }

    @Override
    public void goOn() throws WristwayException {
        for (Sensor sensor : sensors) for (Order order : sensor.goOn()) band.order(order);
    }

    @Override
    public void stop() throws WristwayException {
        for (Sensor sensor : sensors) {
            for (Order order : sensor.stop()) band.order(order);
            band.stopListening(sensor.from());
        }
    }
}
