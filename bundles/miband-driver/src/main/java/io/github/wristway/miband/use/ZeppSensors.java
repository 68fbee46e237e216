package io.github.wristway.miband.use;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Live.Listener;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.miband.huami.LiveHeartRate;
import io.github.wristway.miband.huami2021.Message;
import io.github.wristway.miband.huami2021.ZeppOrder;
import io.github.wristway.miband.huami2021.ZeppSteps;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.Services;
import java.time.Duration;
import java.util.Optional;

/** Those of a Band 7: heart rate comes on 2A37, steps in messages. It is told to go on as older bands are, which else end. */
public record ZeppSensors(Conversation band, Services services) implements LiveWatch.Source {
    @Override
    public void start(Listener listener) throws WristwayException {
        band.listen(Characteristic.HEART_RATE); // before it starts, or what it measures first is lost
        services.order(ZeppOrder.HEART_RATE_ON);
        services.order(ZeppOrder.STEPS_ON);
    }

    @Override
    public void hear(Duration atMost, Listener listener) throws WristwayException {
        Optional<Notification> rate = band.hear(
                one -> Conversation.is(one, Characteristic.HEART_RATE) || Conversation.is(one, Characteristic.MODERN_NOTIFY), atMost);
        if (rate.filter(one -> Conversation.is(one, Characteristic.HEART_RATE)).isPresent()) {
            LiveHeartRate.decode(rate.get().value()).beatsPerMinute().ifPresent(listener::heartRate);
        }
        Optional<Message> steps = services.heard(ZeppSteps::areThese);
        if (steps.isPresent()) listener.steps(ZeppSteps.decode(steps.get()).steps());
    }

    @Override
    public void goOn() throws WristwayException {
        services.order(ZeppOrder.HEART_RATE_GO_ON);
    }

    @Override
    public void stop() throws WristwayException {
        services.order(ZeppOrder.HEART_RATE_OFF);
        services.order(ZeppOrder.STEPS_OFF);
        band.stopListening(Characteristic.HEART_RATE);
    }
}
