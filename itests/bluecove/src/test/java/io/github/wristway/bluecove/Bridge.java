package io.github.wristway.bluecove;

import io.github.wristway.bluecove.EmulatedBand.Peer;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;

/** Puts a virtual band behind a device of BlueCove's emulator: what one end gets, the other sends, and if one goes, so does the other. */
final class Bridge {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(500);

    private final EmulatedBand device;
    private final Radio virtual;
    private final Address address;
    private final ByteArrayOutputStream fromHost = new ByteArrayOutputStream();

    Bridge(EmulatedBand device, Radio virtual, Address address) {
        this.device = device;
        this.virtual = virtual;
        this.address = address;
        thread("waits", () -> {
            while (true) carry(device.peer());
        });
    }

    /** All that hosts have sent so far. */
    synchronized String sent() {
        return Bytes.copyOf(fromHost.toByteArray()).hex();
    }

    private synchronized void record(Bytes some) {
        fromHost.writeBytes(some.toArray());
    }

    private void carry(Peer host) throws IOException {
        try {
            StreamLink band = virtual.stream(address, SHORT);
            thread("to the band", () -> toBand(host, band));
            thread("to the host", () -> toHost(band, host));
        } catch (WristwayException e) {
            host.hangUp(); // it is held by a phone, or away
        }
    }

    private void toBand(Peer host, StreamLink band) throws IOException, WristwayException {
        try {
            for (Bytes some = host.readSome(); !some.isEmpty(); some = host.readSome()) {
                record(some);
                band.write(some);
            }
        } finally {
            band.close();
        }
    }

    private static void toHost(StreamLink band, Peer host) throws IOException, WristwayException {
        try {
            while (true) {
                Bytes some = band.receive(LONG);
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
        }, "bridge " + device.address() + " " + name);
        thread.setDaemon(true);
        thread.start();
    }
}
