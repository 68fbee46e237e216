package io.github.wristway.miband.use;

import static io.github.wristway.miband.talk.Order.HEART_RATE_GO_ON;
import static io.github.wristway.miband.talk.Order.HEART_RATE_OFF;
import static io.github.wristway.miband.talk.Order.HEART_RATE_ON;
import static io.github.wristway.miband.talk.Order.HEART_RATE_ONCE_OFF;
import static io.github.wristway.miband.talk.Order.ONE_STEPS_OFF;
import static io.github.wristway.miband.talk.Order.ONE_STEPS_ON;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Live;
import io.github.wristway.miband.huami.LiveHeartRate;
import io.github.wristway.miband.huami.LiveSteps;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Order;
import java.util.List;

/**
 * Something that a band tells as it happens.
 * Source: Gadgetbridge, satcar77/miband4 and, for the first generation, pymb1a, read for facts.
 */
public enum Sensor {
    HEART_RATE    (Characteristic.HEART_RATE, false,
                   starts(HEART_RATE_ONCE_OFF, HEART_RATE_OFF, HEART_RATE_ON), goesOn(HEART_RATE_GO_ON), stops(HEART_RATE_OFF),
                   (told, listener) -> LiveHeartRate.decode(told).beatsPerMinute().ifPresent(listener::heartRate)),
    STEPS         (Characteristic.STEPS, true, starts(), goesOn(), stops(),
                   (told, listener) -> listener.steps(LiveSteps.decode(told).steps())),
    /** Of a 1S. Nobody has written down that it knows the order to go on; Gadgetbridge starts it again and again. */
    ONE_HEART_RATE(Characteristic.HEART_RATE, false,
                   starts(HEART_RATE_ONCE_OFF, HEART_RATE_OFF, HEART_RATE_ON), goesOn(HEART_RATE_ON), stops(HEART_RATE_OFF),
                   (told, listener) -> io.github.wristway.miband.one.LiveHeartRate.decode(told).beatsPerMinute().ifPresent(listener::heartRate)),
    ONE_STEPS     (Characteristic.ONE_STEPS, true, starts(ONE_STEPS_ON), goesOn(), stops(ONE_STEPS_OFF),
                   (told, listener) -> listener.steps(io.github.wristway.miband.one.LiveSteps.decode(told).steps()));

    private interface Reading {
        void tell(Bytes told, Live.Listener listener) throws MalformedMessage;
    }

    private final Characteristic from;
    private final boolean counts;
    private final List<Order> start;
    private final List<Order> goOn;
    private final List<Order> stop;
    private final Reading reading;

    Sensor(Characteristic from, boolean counts, List<Order> start, List<Order> goOn, List<Order> stop, Reading reading) {
        this.from = from;
        this.counts = counts;
        this.start = start;
        this.goOn = goOn;
        this.stop = stop;
        this.reading = reading;
    }

    private static List<Order> starts(Order... orders) {
        return List.of(orders);
    }

    private static List<Order> goesOn(Order... orders) {
        return List.of(orders);
    }

    private static List<Order> stops(Order... orders) {
        return List.of(orders);
    }

    /** Where it tells what it measures. */
    Characteristic from() {
        return from;
    }

    /** Whether it counts all day, and so can be asked how far it is. */
    boolean counts() {
        return counts;
    }

    List<Order> start() {
        return start;
    }

    /** To be said every 12 seconds or so, or it stops by itself. */
    List<Order> goOn() {
        return goOn;
    }

    List<Order> stop() {
        return stop;
    }

    /** Tells a listener what came; nothing, if nothing could be measured. */
    void tell(Bytes told, Live.Listener listener) throws MalformedMessage {
        reading.tell(told, listener);
    }
}
