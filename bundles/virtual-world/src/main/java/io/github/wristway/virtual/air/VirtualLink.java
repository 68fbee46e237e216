package io.github.wristway.virtual.air;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
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
import java.util.function.BooleanSupplier;

/** The host's end of a link, and the wire to the thing's end. Packets and their timing are the {@link Carrier}'s. */
final class VirtualLink implements GattLink, Wire, Carried {
    private static final int SMALLEST_MTU = 23;

    private final Queue<Notification> inbox = new ConcurrentLinkedQueue<>();
    private final Set<UUID> subscribed = new HashSet<>();
    private final Air air;
    private final Spot spot;
    private final Address address;
    private final Carrier carrier;
    private Peer peer;
    private volatile boolean broken;
    private volatile int mtu = SMALLEST_MTU;

    VirtualLink(Air air, Spot spot, Address address) {
        this.air = air;
        this.spot = spot;
        this.address = address;
        this.carrier = new Carrier(air, spot, this);
    }

    void begin(Peer peer) {
        this.peer = peer;
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
        return address;
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
            whole("writing " + characteristic);
            air.change(() -> carrier.send(() -> peer.written(characteristic, value)));
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
        whole("waiting for it");
        await("waiting for it", () -> broken || !inbox.isEmpty(), atMost);
        if (inbox.isEmpty()) whole("waiting for it");
        return Optional.ofNullable(inbox.poll());
    }

    /** As a real stack does, it first hands out what is queued: the last words of a host matter, too. */
    @Override
    public void close() {
        air.change(() -> {
            if (!broken) carrier.handOut();
            breakNow();
        });
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
        carrier.bring(() -> arrived(new Notification(characteristic, value)), oneOfMany);
    }

    @Override
    public boolean busy() {
        return carrier.busy();
    }

    @Override
    public void hangUp() {
        carrier.hangUp();
    }

    @Override
    public void moved() {
        carrier.moved();
    }

    @Override
    public boolean silent() {
        return peer.silent();
    }

    @Override
    public boolean broken() {
        return broken;
    }

    private void arrived(Notification notification) {
        if (subscribed.contains(notification.characteristic())) inbox.add(notification);
    }

    @Override
    public void breakNow() {
        if (broken) return;
        broken = true;
        spot.link(null);
        if (peer != null) peer.lost();
    }

    private Bytes request(String what, Carrier.Answering action) throws WristwayException {
        whole(what);
        Carrier.Question question = new Carrier.Question(action);
        air.change(() -> carrier.ask(question));
        if (!await(what, () -> broken || question.answer().isPresent(), air.rules().answerTimeout())) {
            close();
            throw new NoAnswer(address.text(), what, air.rules().answerTimeout());
        }
        if (question.answer().isEmpty()) whole(what);
        return question.answer().orElseThrow();
    }

    private boolean await(String what, BooleanSupplier condition, Duration atMost) throws Cancelled {
        try {
            return air.time().await(condition, atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled(what);
        }
    }

    private void whole(String during) throws LinkLost {
        if (broken) throw new LinkLost(address.text(), during);
    }

    private void need(UUID characteristic, Property property) throws WristwayException {
        whole("a request");
        if (peer.table().allows(characteristic, property)) return;
        throw new RequestRefused(address.text(), "to " + property.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + characteristic,
                                 peer.table().has(characteristic) ? "not allowed" : "it has none of that name");
    }
}
