package io.github.wristway.bluez.bus;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.newsclub.net.unix.FileDescriptorCast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A descriptor that somebody passed over the bus. It is handed over on the bus's thread, and must be taken there; what nobody
 * takes, the bus closes. Whoever takes it closes it in the end.
 */
public final class Passed implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Passed.class);

    private final FileDescriptor descriptor;
    private boolean taken;

    Passed(FileDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    public Passed take() {
        taken = true;
        return this;
    }

    void closeUnlessTaken() {
        if (!taken) close();
    }

    /** As a stream of bytes that waits for them; of any family of sockets, RFCOMM among them. */
    public SocketChannel stream() throws IOException {
        try {
            SocketChannel channel = FileDescriptorCast.using(descriptor).as(SocketChannel.class);
            channel.configureBlocking(true);
            return channel;
        } catch (ClassCastException e) {
            throw new IOException("the descriptor is no stream", e);
        }
    }

    /** As records, if it is a socket of them, and never waits. */
    public Records records() throws IOException {
        return new Records(this, descriptor);
    }

    @Override
    public void close() {
        try {
            new FileInputStream(descriptor).close(); // with all that junixsocket keeps of it
        } catch (IOException e) {
            log.debug("D-Bus: closing a descriptor", e);
        }
    }
}
