package io.github.wristway.virtual.air;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.virtual.air.GattTable.Property;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The host's end of a Low Energy link, and the wire to the thing's end. */
final class VirtualLink implements GattLink, Wire, Carried {
    private static final int SMALLEST_MTU = 23;

    private final Queue<Notification> inbox = new ConcurrentLinkedQueue<>();
    private final Set<UUID> subscribed = new HashSet<>();
    private final Air air;
    private final Connection connection;
    private Peer peer;
    private volatile int mtu = SMALLEST_MTU;

    VirtualLink(Air air, Connection connection) {
        this.air = air;
        this.connection = connection;
    }

    VirtualLink begin(Peer taken) {
        peer = taken;
        connection.begin(taken);
        return this;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    /** Agrees on the packet size and learns the services, as a host does before it calls a link ready. */
    void agree(int discoveryRoundTrips) throws WristwayException {
        request("the packet size", () -> {
            mtu = peer.mtu();
            return Bytes.EMPTY;
        });
        for (int i = 0; i < discoveryRoundTrips; i++) request("its services", () -> Bytes.EMPTY);
    }

    @Override
    public Address address() {
        return connection.address();
    }

    @Override
    public int mtu() {
        return mtu;
    }

    @Override
    public boolean has(UUID characteristic) {
        return peer.table().has(characteristic);
    }

    @Override
    public Set<Write> writes(UUID characteristic) {
        Set<Write> writes = EnumSet.noneOf(Write.class);
        if (peer.table().allows(characteristic, Property.WRITE)) writes.add(Write.REQUEST);
        if (peer.table().allows(characteristic, Property.WRITE_COMMAND)) writes.add(Write.COMMAND);
        return writes;
    }

    @Override
    public Bytes read(UUID characteristic) throws WristwayException {
        need(characteristic, Property.READ);
        return request("reading " + characteristic, () -> peer.read(characteristic));
    }

    @Override
    public void write(UUID characteristic, Bytes value, Write how) throws WristwayException {
        need(characteristic, how == Write.REQUEST ? Property.WRITE : Property.WRITE_COMMAND);
        if (value.length() > mtu - 3) {
            throw new IllegalArgumentException(value.length() + " bytes do not fit into a packet of " + mtu);
        }
        if (how == Write.COMMAND) {
            connection.whole("writing " + characteristic);
            air.change(() -> connection.carrier().send(() -> peer.written(characteristic, value)));
        } else {
            request("writing " + characteristic, () -> {
                peer.written(characteristic, value);
                return Bytes.EMPTY;
            });
        }
    }

    @Override
    public void subscribe(UUID characteristic) throws WristwayException {
        need(characteristic, Property.NOTIFY);
        if (subscribed.contains(characteristic)) return;
        request("subscribing to " + characteristic, () -> {
            subscribed.add(characteristic);
            peer.listened(characteristic, true);
            return Bytes.EMPTY;
        });
    }

    @Override
    public void unsubscribe(UUID characteristic) throws WristwayException {
        need(characteristic, Property.NOTIFY);
        if (!subscribed.contains(characteristic)) return;
        request("unsubscribing from " + characteristic, () -> {
            subscribed.remove(characteristic);
            peer.listened(characteristic, false);
            return Bytes.EMPTY;
        });
    }

    /** What arrived before the link broke is still handed out: the last words of a band matter. */
    @Override
    public Optional<Notification> receive(Duration atMost) throws WristwayException {
        if (!inbox.isEmpty()) return Optional.of(inbox.remove());
        connection.whole("waiting for it");
        connection.await("waiting for it", () -> connection.broken() || !inbox.isEmpty(), atMost);
        if (inbox.isEmpty()) connection.whole("waiting for it");
        return Optional.ofNullable(inbox.poll());
    }

    @Override
    public void close() {
        connection.close();
    }

    @Override
    public void notify(UUID characteristic, Bytes value) {
        bring(characteristic, value, false);
    }

    @Override
    public void stream(UUID characteristic, Bytes value) {
        bring(characteristic, value, true);
    }

    private void bring(UUID characteristic, Bytes value, boolean oneOfMany) {
        connection.carrier().bring(() -> arrived(new Notification(characteristic, value)), oneOfMany);
    }

    private void arrived(Notification notification) {
        if (subscribed.contains(notification.characteristic())) inbox.add(notification);
    }

    @Override
    public boolean busy() {
        return connection.carrier().busy();
    }

    @Override
    public void hangUp() {
        connection.carrier().hangUp();
    }

    private Bytes request(String what, Carrier.Answering action) throws WristwayException {
        connection.whole(what);
        Carrier.Question question = new Carrier.Question(action);
        air.change(() -> connection.carrier().ask(question));
        if (!connection.await(what, () -> connection.broken() || question.answer().isPresent(), air.rules().answerTimeout())) {
            close();
            throw new NoAnswer(address().text(), what, air.rules().answerTimeout());
        }
        if (question.answer().isEmpty()) connection.whole(what);
        return question.answer().orElseThrow();
    }

    private void need(UUID characteristic, Property property) throws WristwayException {
        connection.whole("a request");
        if (peer.table().allows(characteristic, property)) return;
        throw new RequestRefused(address().text(), "to " + property.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + characteristic,
                                 peer.table().has(characteristic) ? "not allowed" : "it has none of that name");
    }
}
