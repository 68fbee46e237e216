package io.github.wristway.itests.far;

import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/** A radio whose air is in another process. Each ear and each link is a connection of its own, and breaks with the process. */
public final class FarRadio implements Radio {
    private final int port;

    /** @param port where the {@link AirServer} listens */
    public FarRadio(int port) {
        this.port = port;
    }

    @Override
    public String name() {
        return "far";
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.GATT, Ability.STREAM);
    }

    @Override
    public void check() {}

    @Override
    public Ear listen(Consumer<Advertisement> listener) throws WristwayException {
        try {
            Wire wire = Wire.to(port);
            wire.send(Request.LISTEN, Wire.Words.NONE);
            Thread ear = new Thread(() -> hear(wire, listener), "far-ear");
            ear.setDaemon(true);
            ear.start();
            return wire::close;
        } catch (IOException e) {
            throw gone(e);
        }
    }

    private static void hear(Wire wire, Consumer<Advertisement> listener) {
        try {
            while (true) listener.accept(Advertised.read(wire.receive()));
        } catch (IOException e) {
            wire.close(); // the ear was closed, or there is no air any more
        }
    }

    @Override
    public GattLink connect(Address address, Duration atMost) throws WristwayException {
        FarLine line = line(Request.CONNECT, address, atMost);
        return new FarLink(line, line.mtu());
    }

    @Override
    public StreamLink stream(Address address, Duration atMost) throws WristwayException {
        return new FarStream(line(Request.STREAM, address, atMost));
    }

    private FarLine line(Request request, Address address, Duration atMost) throws WristwayException {
        try {
            Wire wire = Wire.to(port);
            wire.send(request, out -> {
                out.writeUTF(address.text());
                out.writeLong(atMost.toMillis());
            });
            return FarLine.open(wire, address);
        } catch (IOException e) {
            throw gone(e);
        }
    }

    @Override
    public void forget(Address address) throws WristwayException {
        try (Wire wire = Wire.to(port)) {
            wire.send(Request.FORGET, out -> out.writeUTF(address.text()));
            try (DataInputStream done = wire.receive()) {
                Reply.values()[done.readByte()].check(address, "forgetting it");
            }
        } catch (IOException e) {
            throw gone(e);
        }
    }

    private static AdapterTrouble gone(IOException e) {
        return new AdapterTrouble("the air is gone: " + e.getMessage(), "Start its process again");
    }
}
