package io.github.wristway.miband.use;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Live;
import io.github.wristway.gateway.device.Live.Listener;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.Ending;
import java.time.Duration;
import java.time.Instant;

/** Listens to what a band measures. It costs the band's battery, so it always ends with the sensors at rest. */
public final class LiveWatch implements Live {
    private static final Duration GLANCE = Duration.ofSeconds(1);
    /** A band ends a measurement that nobody asks to go on, after some seconds more than this. */
    private static final Duration GO_ON_EVERY = Duration.ofSeconds(12);

    private final Conversation band;
    private final Source source;

    /** Where what is measured comes from. */
    interface Source {
        void start(Listener listener) throws WristwayException;

        void hear(Duration atMost, Listener listener) throws WristwayException;

        void goOn() throws WristwayException;

        void stop() throws WristwayException;
    }

    public LiveWatch(Conversation band, Source source) {
        this.band = band;
        this.source = source;
    }

    @Override
    public void watch(Duration atMost, Listener listener) throws WristwayException {
        if (listener.enough()) return;
        Instant end = band.now().plus(atMost);
        Ending.inAnyCase(() -> {
            source.start(listener);
            listen(end, listener);
        }, source::stop);
    }

    private void listen(Instant end, Listener listener) throws WristwayException {
        Instant goOnAt = band.now().plus(GO_ON_EVERY);
        while (!listener.enough()) {
            Duration left = Duration.between(band.now(), end);
            if (left.isNegative() || left.isZero()) return;
            source.hear(left.compareTo(GLANCE) < 0 ? left : GLANCE, listener);
            if (band.now().isBefore(goOnAt)) continue;
            source.goOn();
            goOnAt = band.now().plus(GO_ON_EVERY);
        }
    }
}
