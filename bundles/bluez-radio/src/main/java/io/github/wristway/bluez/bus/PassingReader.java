package io.github.wristway.bluez.bus;

import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.freedesktop.dbus.connections.transports.TransportConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.spi.message.AbstractInputStreamMessageReader;
import org.newsclub.net.unix.AFUNIXSocketChannel;

/**
 * Reads messages and keeps the descriptors that come with them. The library's own reader keeps their numbers only, and
 * junixsocket closes all numbers that it ever saw when the connection ends, whatever else they may stand for by then.
 */
final class PassingReader extends AbstractInputStreamMessageReader {
    private final List<Passed> passed = new ArrayList<>();

    PassingReader(TransportConnection connection) {
        super(connection.getChannel(), connection.getSocketProviderImpl());
    }

    /** What came with the last message, in the order in which its arguments name them. */
    List<Passed> passed() {
        List<Passed> all = List.copyOf(passed);
        passed.clear();
        return all;
    }

    /** Gives the library places instead of numbers. */
    @Override
    protected List<org.freedesktop.dbus.FileDescriptor> readFileDescriptors(SocketChannel channel) throws DBusException {
        try {
            for (FileDescriptor each : ((AFUNIXSocketChannel) channel).getReceivedFileDescriptors()) passed.add(new Passed(each));
        } catch (IOException e) {
            throw new DBusException("descriptors cannot be read", e);
        }
        return passed.isEmpty() ? null : IntStream.range(0, passed.size()).mapToObj(org.freedesktop.dbus.FileDescriptor::new).toList();
    }
}
