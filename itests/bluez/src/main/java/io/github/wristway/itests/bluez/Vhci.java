package io.github.wristway.itests.bluez;

import io.github.wristway.gateway.base.Bytes;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/** Linux's door for virtual controllers: who opens it is an adapter, until it is closed. */
final class Vhci implements AutoCloseable {
    private static final Path DEVICE = Path.of("/dev/vhci");
    /** An adapter for everything that a host can want; the answer, of the same type, has its number. */
    private static final byte[] CREATE = {(byte) 0xff, 0x00};
    private static final int LONGEST_PACKET = 4096;

    private final RandomAccessFile device;

    private Vhci(RandomAccessFile device) {
        this.device = device;
    }

    /** @param fromHost called on a thread of its own; its answers may be written at once */
    static Vhci open() throws IOException {
        if (!Files.exists(DEVICE)) throw new NoSuchFileException(DEVICE.toString(), null, "this kernel has no virtual controllers");
        RandomAccessFile device = new RandomAccessFile(DEVICE.toFile(), "rw"); // would make a file if there were none
        device.write(CREATE);
        return new Vhci(device);
    }

    void listen(Consumer<Bytes> fromHost) {
        Thread reader = new Thread(() -> read(fromHost), "vhci");
        reader.setDaemon(true);
        reader.start();
    }

    void write(Bytes packet) {
        try {
            device.write(packet.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The channel can be closed while it waits; and the file can be written meanwhile, which its channel cannot. */
    private void read(Consumer<Bytes> fromHost) {
        FileChannel channel = device.getChannel();
        ByteBuffer packet = ByteBuffer.allocate(LONGEST_PACKET);
        try {
            while (true) {
                packet.clear();
                int length = channel.read(packet);
                if (length > 0 && packet.get(0) != CREATE[0]) fromHost.accept(Bytes.copyOf(Arrays.copyOf(packet.array(), length)));
            }
        } catch (ClosedChannelException e) {
            return; // unplugged
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        device.close();
    }
}
