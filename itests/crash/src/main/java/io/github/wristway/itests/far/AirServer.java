package io.github.wristway.itests.far;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets one other process use a radio of this one. What it has open breaks when that process dies. */
public final class AirServer implements AutoCloseable {
    private final Set<AutoCloseable> open = ConcurrentHashMap.newKeySet();
    private final ServerSocket door;
    private final Radio radio;
    private final Runnable around;

    /** @param around called before each request has its effect, and again before that is answered */
    public AirServer(Radio radio, Runnable around) throws IOException {
        this.radio = radio;
        this.around = around;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start("air", this::welcome);
    }

    public int port() {
        return door.getLocalPort();
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void welcome() {
        try {
            while (true) {
                Wire wire = new Wire(door.accept());
                open.add(wire);
                start("air-line", () -> serve(wire));
            }
        } catch (IOException e) {
            close(); // that is how it ends
        }
    }

    private void serve(Wire wire) {
        try (wire; DataInputStream first = wire.receive()) {
            Request request = Request.values()[first.readByte()];
            if (request == Request.LISTEN) {
                listen(wire);
                return;
            }
            Address address = new Address(first.readUTF());
            around.run();
            switch (request) {
                case FORGET -> forget(wire, address);
                case CONNECT -> carry(wire, address, Duration.ofMillis(first.readLong()));
                case STREAM -> stream(wire, address, Duration.ofMillis(first.readLong()));
                default -> throw new IOException(request + " begins nothing");
            }
        } catch (IOException e) {
            return; // the other process is gone, or has closed its link
        } finally {
            open.remove(wire);
        }
    }

    private void listen(Wire wire) throws IOException {
        try (Radio.Ear ear = radio.listen(heard -> {
            try {
                Advertised.send(heard, wire);
            } catch (IOException e) {
                wire.close(); // nobody listens any more
            }
        })) {
            open.add(ear);
            wire.receive(); // never comes: ends when the ear is closed there
        } catch (WristwayException e) {
            throw new IllegalStateException("the virtual air never fails", e);
        }
    }

    private void forget(Wire wire, Address address) throws IOException {
        try {
            radio.forget(address);
            around.run();
            wire.send(Reply.DONE, Wire.Words.NONE);
        } catch (WristwayException e) {
            wire.send(Reply.to(e), Wire.Words.NONE);
        }
    }

    private void carry(Wire wire, Address address, Duration atMost) throws IOException {
        try (GattLink link = radio.connect(address, atMost)) {
            open.add(link);
            around.run();
            wire.send(Reply.DONE, out -> out.writeShort(link.mtu()));
            LinkService service = new LinkService(link);
            while (true) answer(wire, service::answer);
        } catch (WristwayException e) {
            wire.send(Reply.to(e), Wire.Words.NONE);
        }
    }

    private void stream(Wire wire, Address address, Duration atMost) throws IOException {
        try (StreamLink link = radio.stream(address, atMost)) {
            open.add(link);
            around.run();
            wire.send(Reply.DONE, out -> out.writeShort(0));
            StreamService service = new StreamService(link);
            while (true) answer(wire, service::answer);
        } catch (WristwayException e) {
            wire.send(Reply.to(e), Wire.Words.NONE);
        }
    }

    /** Does what is asked for, and says what to answer. */
    private interface Service {
        Wire.Words answer(Request request, DataInputStream more) throws IOException, WristwayException;
    }

    private void answer(Wire wire, Service service) throws IOException {
        DataInputStream question = wire.receive();
        try {
            around.run();
            Wire.Words answer = service.answer(Request.values()[question.readByte()], question);
            around.run();
            wire.send(Reply.DONE, answer);
        } catch (WristwayException e) {
            wire.send(Reply.to(e), Wire.Words.NONE);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (AutoCloseable one : open) one.close();
        } catch (Exception e) {
            throw new IllegalStateException(e); // nothing of this fails on this computer
        }
    }
}
