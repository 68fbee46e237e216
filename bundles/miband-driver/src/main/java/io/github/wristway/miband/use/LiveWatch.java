package io.github.wristway.miband.use;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Live;
import io.github.wristway.gateway.device.Live.Listener;
import io.github.wristway.miband.talk.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Listens to what a band measures. It costs the band's battery, so it always ends with the sensors at rest. */
public final class LiveWatch implements Live {
    private static final Duration GLANCE = Duration.ofSeconds(1);
    /** A band ends a measurement that nobody asks to go on, after some seconds more than this. */
    private static final Duration GO_ON_EVERY = Duration.ofSeconds(12);

    private final Supplier<Instant> now;
    private final Source source;

    /** Where what is measured comes from. */
    public interface Source {
        void start(Listener listener) throws WristwayException;

        void hear(Duration atMost, Listener listener) throws WristwayException;

        void goOn() throws WristwayException;

        void stop() throws WristwayException;
    }

    public LiveWatch(Supplier<Instant> now, Source source) {
        this.now = now;
        this.source = source;
    }

    @Override
    public void watch(Duration atMost, Listener listener) throws WristwayException {
        if (listener.enough()) return;
        Instant end = now.get().plus(atMost);
        Ending.inAnyCase(() -> {
            source.start(listener);
            listen(end, listener);
        }, source::stop);
    }

    private void listen(Instant end, Listener listener) throws WristwayException {
        Instant goOnAt = now.get().plus(GO_ON_EVERY);
        while (!listener.enough()) {
            Duration left = Duration.between(now.get(), end);
            if (left.isNegative() || left.isZero()) return;
            source.hear(left.compareTo(GLANCE) < 0 ? left : GLANCE, listener);
            if (now.get().isBefore(goOnAt)) continue;
            source.goOn();
            goOnAt = now.get().plus(GO_ON_EVERY);
        }
    }
}
