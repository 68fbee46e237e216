package io.github.wristway.virtual.air;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The host's end of a stream, and the wire to the thing's end. It keeps no borders: what one side sends at once arrives in
 * parts, cut anywhere, and sometimes joined with what comes behind.
 */
final class VirtualStream implements StreamLink, StreamWire, Carried {
    private final Queue<Bytes> inbox = new ConcurrentLinkedQueue<>();
    private final Air air;
    private final Spot spot;
    private final Address address;
    private final Carrier carrier;
    private StreamPeer peer;
    private volatile boolean broken;

    VirtualStream(Air air, Spot spot, Address address) {
        this.air = air;
        this.spot = spot;
        this.address = address;
        this.carrier = new Carrier(air, spot, this);
    }

    void begin(StreamPeer peer) {
        this.peer = peer;
    }

    @Override
    public Address address() {
        return address;
    }

    @Override
    public void write(Bytes value) throws WristwayException {
        whole("writing");
        air.change(() -> spot.cut(value).forEach(part -> carrier.send(() -> peer.heard(part))));
    }

    /** What arrived before the link broke is still handed out: the last words of a band matter. */
    @Override
    public Bytes receive(Duration atMost) throws WristwayException {
        if (inbox.isEmpty()) {
            whole("waiting for it");
            await(atMost);
            if (inbox.isEmpty()) whole("waiting for it");
        }
        return air.look(this::arrived);
    }

    private Bytes arrived() {
        Bytes.Builder arrived = Bytes.build();
        while (!inbox.isEmpty()) {
            arrived.bytes(inbox.remove());
            if (!spot.joins()) break;
        }
        return arrived.toBytes();
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
    public void send(Bytes more) {
        spot.cut(more).forEach(part -> carrier.bring(() -> inbox.add(part), true));
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

    @Override
    public void breakNow() {
        if (broken) return;
        broken = true;
        spot.link(null);
        if (peer != null) peer.lost();
    }

    private void await(Duration atMost) throws Cancelled {
        try {
            air.time().await(() -> broken || !inbox.isEmpty(), atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled("waiting for it");
        }
    }

    private void whole(String during) throws LinkLost {
        if (broken) throw new LinkLost(address.text(), during);
    }
}
