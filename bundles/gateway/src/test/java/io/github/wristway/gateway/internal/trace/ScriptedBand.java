package io.github.wristway.gateway.internal.trace;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A radio with one band behind it, which can be read, swallows all writes, and echoes one notification for each. */
final class ScriptedBand implements Radio {
    final Map<UUID, Bytes> reads = new HashMap<>();
    boolean away;

    @Override
    public String name() {
        return "hci0";
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.GATT, Ability.STREAM);
    }

    @Override
    public void check() {}

    @Override
    public Ear listen(Consumer<Advertisement> listener) {
        return () -> {};
    }

    @Override
    public GattLink connect(Address address, Duration atMost) throws OutOfRange {
        if (away) throw new OutOfRange(address.text());
        return new Link(address);
    }

    @Override
    public StreamLink stream(Address address, Duration atMost) {
        return new Stream(address);
    }

    @Override
    public void forget(Address address) {}

    private final class Link implements GattLink {
        private final Address address;
        private final List<Notification> inbox = new ArrayList<>();

        private Link(Address address) {
            this.address = address;
        }

        @Override
        public Address address() {
            return address;
        }

        @Override
        public int mtu() {
            return 247;
        }

        @Override
        public boolean has(UUID characteristic) {
            return reads.containsKey(characteristic);
        }

        @Override
        public Set<Write> writes(UUID characteristic) {
            return Set.of(Write.COMMAND, Write.REQUEST);
        }

        @Override
        public Bytes read(UUID characteristic) throws WristwayException {
            if (!reads.containsKey(characteristic)) throw new LinkLost(address.text(), "a request");
            return reads.get(characteristic);
        }

        @Override
        public void write(UUID characteristic, Bytes value, Write how) {
            inbox.add(new Notification(characteristic, Bytes.of(0x10)));
        }

        @Override
        public void subscribe(UUID characteristic) {}

        @Override
        public void unsubscribe(UUID characteristic) {}

        @Override
        public Optional<Notification> receive(Duration atMost) {
            return inbox.isEmpty() ? Optional.empty() : Optional.of(inbox.remove(0));
        }

        @Override
        public void close() {}
    }

    private record Stream(Address address) implements StreamLink {
        @Override
        public void write(Bytes value) {}

        @Override
        public Bytes receive(Duration atMost) {
            return Bytes.of(0xba, 0xdc);
        }

        @Override
        public void close() {}
    }

    /** Time that stands still; what is put off is done when the test says so. */
    static final class StillTime implements Time {
        final List<Runnable> later = new ArrayList<>();

        @Override
        public Instant now() {
            return Instant.parse("2026-11-22T09:00:00Z");
        }

        @Override
        public boolean await(BooleanSupplier condition, Duration atMost) {
            return condition.getAsBoolean();
        }

        @Override
        public void signal() {}

        @Override
        public Task after(Duration delay, Runnable task) {
            later.add(task);
            return () -> later.remove(task);
        }
    }
}
