package io.github.wristway.benchmarks;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** A radio that notes how long each link took. */
final class Stopwatch implements Radio {
    /**
     * One link.
     *
     * @param making from the request until it was ready
     * @param whole  from the request until it was closed
     */
    record Lap(Duration making, Duration whole, Instant end) {}

    private final Radio radio;
    private final Metered time;
    private final List<Lap> laps = new ArrayList<>();

    Stopwatch(Radio radio, Metered time) {
        this.radio = radio;
        this.time = time;
    }

    List<Lap> laps() {
        return laps;
    }

    @Override
    public GattLink connect(Address address, Duration atMost) throws WristwayException {
        Instant start = time.now();
        GattLink link = radio.connect(address, atMost);
        return new Timed(link, start, time.now());
    }

    @Override
    public StreamLink stream(Address address, Duration atMost) throws WristwayException {
        return radio.stream(address, atMost);
    }

    @Override
    public String name() {
        return radio.name();
    }

    @Override
    public Set<Ability> abilities() {
        return radio.abilities();
    }

    @Override
    public int mostLinks() {
        return radio.mostLinks();
    }

    @Override
    public void check() throws WristwayException {
        radio.check();
    }

    @Override
    public Ear listen(Consumer<Advertisement> listener) throws WristwayException {
        return radio.listen(time.notCounting(listener));
    }

    @Override
    public void forget(Address address) throws WristwayException {
        radio.forget(address);
    }

    private final class Timed implements GattLink {
        private final GattLink link;
        private final Instant start;
        private final Instant ready;

        private Timed(GattLink link, Instant start, Instant ready) {
            this.link = link;
            this.start = start;
            this.ready = ready;
        }

        @Override
        public Address address() {
            return link.address();
        }

        @Override
        public int mtu() {
            return link.mtu();
        }

        @Override
        public boolean has(UUID characteristic) {
            return link.has(characteristic);
        }

        @Override
        public Set<Write> writes(UUID characteristic) {
            return link.writes(characteristic);
        }

        @Override
        public Bytes read(UUID characteristic) throws WristwayException {
            return link.read(characteristic);
        }

        @Override
        public void write(UUID characteristic, Bytes value, Write how) throws WristwayException {
            link.write(characteristic, value, how);
        }

        @Override
        public void subscribe(UUID characteristic) throws WristwayException {
            link.subscribe(characteristic);
        }

        @Override
        public void unsubscribe(UUID characteristic) throws WristwayException {
            link.unsubscribe(characteristic);
        }

        @Override
        public Optional<Notification> receive(Duration atMost) throws WristwayException {
            return link.receive(atMost);
        }

        @Override
        public void close() {
            link.close();
            laps.add(new Lap(Duration.between(start, ready), Duration.between(start, time.now()), time.now()));
        }
    }
}
