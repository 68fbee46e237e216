package io.github.wristway.host.control;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The server's side: one thread that accepts, and for each client a {@link Guest} with threads of its own. */
final class ControlSocket implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ControlSocket.class.getName());

    private final CommandRunner runner;
    private final ServerSocketChannel server;
    private final Set<Guest> guests = ConcurrentHashMap.newKeySet();

    ControlSocket(Path path, CommandRunner runner) throws IOException {
        this.runner = runner;
        Files.deleteIfExists(path);     // left by a gateway that was killed; the lock says that none runs
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(path));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        Thread doorkeeper = new Thread(this::welcome, "wristway-control");
        doorkeeper.setDaemon(true);
        doorkeeper.start();
    }

    private void welcome() {
        try {
            while (true) {
                SocketChannel client = server.accept();
                Guest guest = new Guest(client, runner, guests::remove);
                guests.add(guest);
                guest.start();
            }
        } catch (ClosedChannelException closed) {
            LOG.fine("The control socket is closed");
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The control socket takes no more commands", e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        guests.forEach(Guest::dismiss);
    }
}
