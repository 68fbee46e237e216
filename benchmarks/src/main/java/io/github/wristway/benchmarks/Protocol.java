package io.github.wristway.benchmarks;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.virtual.air.Air;
import io.github.wristway.virtual.air.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A radio that writes down what the driver asks for, and what the air had carried when the first data came. */
final class Protocol extends ForwardingRadio {
    private static final int FETCH_CONTROL = 0x0004;
    private static final int FETCH_DATA = 0x0005;

    private final Air air;
    private final Time time;
    private final Traffic before;
    private final List<String> requests = new ArrayList<>();
    private Optional<Traffic> beforeData = Optional.empty();
    private int requestsBeforeData;
    private Optional<Instant> otherQuestionsFrom = Optional.empty();
    private int otherQuestions;

    Protocol(Radio radio, Air air, Time time) {
        super(radio);
        this.air = air;
        this.time = time;
        this.before = air.traffic();
    }

    List<String> requestsBeforeData() {
        return requests.subList(0, requestsBeforeData);
    }

    List<String> requestsAfterwards() {
        return requests.subList(requestsBeforeData, requests.size());
    }

    long roundTripsBeforeData() {
        return beforeData.orElseThrow().roundTrips();
    }

    long roundTrips() {
        return air.traffic().since(before).roundTrips();
    }

    /** When the driver first asked for something else than minutes. */
    Optional<Instant> otherQuestionsFrom() {
        return otherQuestionsFrom;
    }

    /** How often it did. */
    int otherQuestions() {
        return otherQuestions;
    }

    @Override
    public GattLink connect(Address address, Duration atMost) throws WristwayException {
        requests.add("MTU");
        return new Link(super.connect(address, atMost));
    }

    private static int number(UUID characteristic) {
        return (int) (characteristic.getMostSignificantBits() >>> 32);
    }

    private final class Link extends ForwardingLink {
        private Link(GattLink link) {
            super(link);
        }

        private void note(String what, UUID characteristic) {
            requests.add("%s %04x".formatted(what, number(characteristic)));
        }

        @Override
        public Bytes read(UUID characteristic) throws WristwayException {
            note("read", characteristic);
            return super.read(characteristic);
        }

        @Override
        public void write(UUID characteristic, Bytes value, Write how) throws WristwayException {
            if (number(characteristic) == FETCH_CONTROL && value.startsWith(0x01) && !value.startsWith(0x01, 0x01)) {
                if (otherQuestions++ == 0) otherQuestionsFrom = Optional.of(time.now());
            }
            note("write " + value.hex().substring(0, 2) + " to", characteristic);
            super.write(characteristic, value, how);
        }

        @Override
        public void subscribe(UUID characteristic) throws WristwayException {
            note("subscribe", characteristic);
            super.subscribe(characteristic);
        }

        @Override
        public void unsubscribe(UUID characteristic) throws WristwayException {
            note("unsubscribe", characteristic);
            super.unsubscribe(characteristic);
        }

        @Override
        public Optional<Notification> receive(Duration atMost) throws WristwayException {
            Optional<Notification> received = super.receive(atMost);
            if (beforeData.isEmpty() && received.filter(heard -> number(heard.characteristic()) == FETCH_DATA).isPresent()) {
                beforeData = Optional.of(air.traffic().since(before));
                requestsBeforeData = requests.size();
            }
            return received;
        }
    }
}
