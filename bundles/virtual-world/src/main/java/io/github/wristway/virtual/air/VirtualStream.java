package io.github.wristway.virtual.air;

import io.github.wristway.gateway.base.Bytes;
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
    private final Connection connection;
    private StreamPeer peer;

    VirtualStream(Air air, Spot spot, Connection connection) {
        this.air = air;
        this.spot = spot;
        this.connection = connection;
    }

    VirtualStream begin(StreamPeer taken) {
        peer = taken;
        connection.begin(taken);
        return this;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public Address address() {
        return connection.address();
    }

    @Override
    public void write(Bytes value) throws WristwayException {
        connection.whole("writing");
        air.change(() -> spot.cut(value).forEach(part -> connection.carrier().send(() -> peer.heard(part))));
    }

    /** What arrived before the link broke is still handed out: the last words of a band matter. */
    @Override
    public Bytes receive(Duration atMost) throws WristwayException {
        if (inbox.isEmpty()) {
            connection.whole("waiting for it");
            connection.await("waiting for it", () -> connection.broken() || !inbox.isEmpty(), atMost);
            if (inbox.isEmpty()) connection.whole("waiting for it");
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

    @Override
    public void close() {
        connection.close();
    }

    @Override
    public void send(Bytes more) {
        spot.cut(more).forEach(part -> connection.carrier().bring(() -> inbox.add(part), true));
    }

    @Override
    public void hangUp() {
        connection.carrier().hangUp();
    }
}
