package io.github.wristway.benchmarks;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A radio that notes how long each link took. */
final class Stopwatch extends ForwardingRadio {
    /**
     * One link. It begins with the request, or when the one before was ready if that was later: a radio makes one at a time.
     *
     * @param making until it was ready
     * @param whole  until it was closed
     */
    record Lap(Duration making, Duration whole, Instant end) {}

    private final Metered time;
    private final List<Lap> laps = new ArrayList<>();
    private Instant lastReady = Instant.MIN;

    Stopwatch(Radio radio, Metered time) {
        super(radio);
        this.time = time;
    }

    List<Lap> laps() {
        return laps;
    }

    @Override
    public GattLink connect(Address address, Duration atMost) throws WristwayException {
        Instant asked = time.now();
        GattLink link = super.connect(address, atMost);
        Instant start = asked.isAfter(lastReady) ? asked : lastReady;
        lastReady = time.now();
        return new Timed(link, start, lastReady);
    }

    @Override
    public Ear listen(Consumer<Advertisement> listener) throws WristwayException {
        return super.listen(time.notCounting(listener));
    }

    private final class Timed extends ForwardingLink {
        private final Instant start;
        private final Instant ready;

        private Timed(GattLink link, Instant start, Instant ready) {
            super(link);
            this.start = start;
            this.ready = ready;
        }

        @Override
        public void close() {
            super.close();
            laps.add(new Lap(Duration.between(start, ready), Duration.between(start, time.now()), time.now()));
        }
    }
}
