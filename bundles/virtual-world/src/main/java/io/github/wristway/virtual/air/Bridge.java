package io.github.wristway.virtual.air;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.io.IOException;
import java.time.Duration;

/**
 * Leads the streams of somebody else's air to a thing of this one: what one end gets, the other sends, and if one goes, so
 * does the other. For tests of a real radio, behind which there is only a stand-in.
 */
public final class Bridge {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(500);

    private final Radio virtual;
    private final Address address;

    private Bridge(Radio virtual, Address address) {
        this.virtual = virtual;
        this.address = address;
    }

    /** A host that has connected, seen from the thing. */
    public interface Host {
        /** Waits for whatever it sends; empty when there will be nothing more. */
        Bytes readSome() throws IOException;

        void send(Bytes some) throws IOException;

        void hangUp() throws IOException;
    }

    /** Where hosts come in. */
    public interface Door {
        /** Waits for the next one. */
        Host next() throws IOException, InterruptedException;
    }

    /** As long as the door gives hosts. */
    public static void build(Door door, Radio virtual, Address address) {
        Bridge bridge = new Bridge(virtual, address);
        bridge.thread("waits", () -> {
            while (true) bridge.carry(door.next());
        });
    }

    private void carry(Host host) throws IOException {
        try {
            StreamLink thing = virtual.stream(address, SHORT);
            thread("from the host", () -> fromHost(host, thing));
            thread("to the host", () -> toHost(thing, host));
        } catch (WristwayException e) {
            host.hangUp(); // it is held by a phone, or away
        }
    }

    private static void fromHost(Host host, StreamLink thing) throws IOException, WristwayException {
        try {
            for (Bytes some = host.readSome(); !some.isEmpty(); some = host.readSome()) thing.write(some);
        } finally {
            thing.close();
        }
    }

    private static void toHost(StreamLink thing, Host host) throws IOException, WristwayException {
        try {
            while (true) {
                Bytes some = thing.receive(LONG);
                if (!some.isEmpty()) host.send(some);
            }
        } finally {
            host.hangUp();
        }
    }

    private interface Work {
        void run() throws IOException, WristwayException, InterruptedException;
    }

    private void thread(String name, Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | WristwayException | InterruptedException | AssertionError e) {
                // one end is gone, and the other has been told
            }
        }, "bridge to " + address + " " + name);
        thread.setDaemon(true);
        thread.start();
    }
}
