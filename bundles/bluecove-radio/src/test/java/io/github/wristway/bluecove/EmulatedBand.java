package io.github.wristway.bluecove;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.intel.bluetooth.BlueCoveImpl;
import com.intel.bluetooth.EmulatorTestsHelper;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Address;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.bluetooth.DiscoveryAgent;
import javax.bluetooth.LocalDevice;
import javax.microedition.io.Connection;
import javax.microedition.io.Connector;
import javax.microedition.io.StreamConnection;
import javax.microedition.io.StreamConnectionNotifier;

/** A device in BlueCove's emulator with one serial port, at a channel of our choice. */
final class EmulatedBand implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final Address address;
    private final BlockingQueue<Peer> peers = new LinkedBlockingQueue<>();
    private final List<Connection> open = new ArrayList<>();
    private Object stack;
    private StreamConnectionNotifier port;

    /** @param shows whether an inquiry finds it */
    EmulatedBand(Address address, int channel, boolean shows) throws Exception {
        this.address = address;
        CompletableFuture<Void> up = new CompletableFuture<>();
        thread(() -> {
            try {
                begin(channel, shows);
                up.complete(null);
            } catch (IOException e) {
                up.completeExceptionally(e);
            }
        });
        up.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** The emulator hands out channels in order: what comes before ours is taken by others for a while. */
    private void begin(int channel, boolean shows) throws IOException {
        EmulatorTestsHelper.useThreadLocalEmulator(null, address.text().replace(":", ""));
        stack = BlueCoveImpl.getThreadBluetoothStackID();
        List<Connection> before = new ArrayList<>();
        for (int taken = 1; taken < channel; taken++) before.add(Connector.open("btspp://localhost:F00000000000000000000000000000%02X".formatted(taken)));
        port = (StreamConnectionNotifier) Connector.open("btspp://localhost:0000110100001000800000805F9B34FB;name=SPP");
        open.add(port);
        for (Connection one : before) one.close();
        LocalDevice.getLocalDevice().setDiscoverable(shows ? DiscoveryAgent.GIAC : DiscoveryAgent.NOT_DISCOVERABLE);
    }

    Address address() {
        return address;
    }

    /** From now on it takes connections. Until then the emulator lets whoever connects wait. */
    EmulatedBand accepting() {
        thread(() -> {
            try {
                while (true) peers.add(new Peer(port.acceptAndOpen()));
            } catch (IOException | RuntimeException e) {
                // it is switched off: the emulator has several words for that
            }
        });
        return this;
    }

    /** Whoever has connected. */
    Peer peer() throws InterruptedException {
        Peer peer = peers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(peer, "nobody connects to " + address);
        return peer;
    }

    private void thread(Runnable task) {
        Thread thread = new Thread(() -> {
            if (stack != null) BlueCoveImpl.setThreadBluetoothStackID(stack);
            task.run();
        }, "band " + address);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        for (Connection one : open) one.close();
    }

    /** The band's end of a connection. */
    static final class Peer {
        private final StreamConnection connection;
        private final InputStream in;
        private final OutputStream out;

        private Peer(StreamConnection connection) throws IOException {
            this.connection = connection;
            this.in = connection.openInputStream();
            this.out = connection.openOutputStream();
        }

        void send(Bytes bytes) throws IOException {
            out.write(bytes.toArray());
            out.flush();
        }

        Bytes read(int length) throws IOException {
            return Bytes.copyOf(in.readNBytes(length));
        }

        /** Waits for whatever comes; empty when there will be nothing more. */
        Bytes readSome() throws IOException {
            byte[] some = new byte[1024];
            int length = in.read(some);
            return length < 0 ? Bytes.EMPTY : Bytes.copyOf(Arrays.copyOf(some, length));
        }

        /** Whether the other side has gone; waits for it. */
        boolean isLeft() throws IOException {
            return in.read() < 0;
        }

        void hangUp() throws IOException {
            in.close();
            out.close();
            connection.close();
        }
    }
}
