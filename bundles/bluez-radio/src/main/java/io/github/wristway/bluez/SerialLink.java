package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.Passed;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.StreamLink;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** A serial stream that bluetoothd has connected for us. It lasts as long as the socket, the device and the adapter do. */
final class SerialLink implements StreamLink, Mirror.Watcher {
    private final Adapter adapter;
    private final Line line;
    private final String device;
    private final Address address;
    private final SerialSocket socket;
    private final Runnable stopWatching;
    private final Runnable end = this::close;
    private final AtomicBoolean farewell = new AtomicBoolean();

    private SerialLink(Adapter adapter, String device, Address address, SerialSocket socket) {
        this.adapter = adapter;
        this.line = adapter.line();
        this.device = device;
        this.address = address;
        this.socket = socket;
        adapter.serial().streams(device, end);
        this.stopWatching = adapter.mirror().watch(device, this);
    }

    /** Takes over a socket that is connected. */
    static SerialLink over(Adapter adapter, String device, Address address, Passed passed) throws WristwayException {
        try {
            SerialLink link = new SerialLink(adapter, device, address, new SerialSocket(passed, address.text(), adapter.line().time()));
            if (adapter.mirror().at(device).isEmpty()) link.close(); // it went before anybody watched
            return link;
        } catch (IOException e) {
            throw new LinkLost(address.text(), "the connection");
        }
    }

    @Override
    public Address address() {
        return address;
    }

    /** Returns when the host has taken it all; the band may have it a moment later. */
    @Override
    public void write(Bytes value) throws WristwayException {
        if (socket.ended()) throw new LinkLost(address.text(), "a request");
        Duration patience = adapter.pace().answer();
        CompletableFuture<Void> written = socket.write(value);
        if (!line.until("a request", () -> written.isDone() || socket.ended(), patience)) {
            close();
            throw new NoAnswer(address.text(), "and takes nothing more", patience);
        }
        if (!written.isDone() || written.isCompletedExceptionally()) {
            close();
            throw new LinkLost(address.text(), "a request");
        }
    }

    @Override
    public Bytes receive(Duration atMost) throws WristwayException {
        line.until("waiting for " + address, () -> !socket.isEmpty() || socket.ended(), atMost);
        Bytes arrived = socket.take();
        if (arrived.isEmpty() && socket.ended()) throw new LinkLost(address.text(), "waiting for it");
        return arrived;
    }

    /**
     * Rule: bluetoothd keeps a copy of the socket, so it is told that the stream is over. Only the stream: disconnecting the
     * device would end a Low Energy link to it as well.
     */
    @Override
    public void close() {
        stopWatching.run();
        adapter.serial().streamsNoMore(device, end);
        socket.close();
        if (!farewell.compareAndSet(false, true)) return;
        adapter.farewells().say(device, BusCall.of(Kind.BLUEZ, device, Kind.DEVICE, "DisconnectProfile").with("s", SerialProfile.SPP));
    }

    @Override
    public void changed(Node now, String kind, Map<String, Object> changed) {
        // a stream ends with its socket, whatever is said of the device
    }

    @Override
    public void gone(Node last, String kind) {
        if (kind.equals(Kind.DEVICE) && last.path().equals(device)) close();
    }
}
