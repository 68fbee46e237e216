package io.github.wristway.bluecove;

import io.github.wristway.bluecove.EmulatedBand.Peer;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.air.Bridge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The serial port of a device of BlueCove's emulator, as the end of a bridge. It writes down what hosts send. */
final class EmulatedPort implements Bridge.Door {
    private final EmulatedBand device;
    private final ByteArrayOutputStream fromHost = new ByteArrayOutputStream();

    EmulatedPort(EmulatedBand device) {
        this.device = device;
    }

    /** All that hosts have sent so far. */
    synchronized String sent() {
        return Bytes.copyOf(fromHost.toByteArray()).hex();
    }

    private synchronized Bytes recorded(Bytes some) {
        fromHost.writeBytes(some.toArray());
        return some;
    }

    @Override
    public Bridge.Host next() throws InterruptedException {
        Peer peer = device.peer();
        return new Bridge.Host() {
            @Override
            public Bytes readSome() throws IOException {
                return recorded(peer.readSome());
            }

            @Override
            public void send(Bytes some) throws IOException {
                peer.send(some);
            }

            @Override
            public void hangUp() throws IOException {
                peer.hangUp();
            }
        };
    }
}
