package io.github.wristway.bluez.bus;

import java.io.FileDescriptor;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.freedesktop.dbus.spi.message.IMessageReader;
import org.freedesktop.dbus.spi.message.IMessageWriter;
import org.freedesktop.dbus.spi.message.ISocketProvider;
import org.freedesktop.dbus.transport.junixsocket.JUnixSocketMessageReader;
import org.newsclub.net.unix.AFUNIXSocketChannel;

/**
 * Keeps the descriptors that come with messages, and gives dbus-java their places instead of their numbers. It would keep the
 * numbers only; and junixsocket closes all numbers that it ever saw when the connection ends, whatever they stand for by then.
 */
final class PassedOver implements ISocketProvider {
    private final List<Passed> passed = new ArrayList<>();

    /** What came with the last message, in the order in which its arguments name them. */
    List<Passed> take() {
        List<Passed> all = List.copyOf(passed);
        passed.clear();
        return all;
    }

    @Override
    public Optional<Integer> getFileDescriptorValue(FileDescriptor descriptor) {
        passed.add(new Passed(descriptor));
        return Optional.of(passed.size() - 1);
    }

    /** What reads messages in place of the connection's own reader. */
    @Override
    public IMessageReader createReader(SocketChannel channel) {
        return new JUnixSocketMessageReader((AFUNIXSocketChannel) channel, this);
    }

    @Override
    public IMessageWriter createWriter(SocketChannel channel) {
        throw new UnsupportedOperationException("the connection's own writer is good as it is");
    }

    @Override
    public void setFileDescriptorSupport(boolean support) {
        // they are kept if any come
    }

    @Override
    public boolean isFileDescriptorPassingSupported() {
        return true;
    }
}
