package io.github.wristway.host.control;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        Path unborn = path.resolveSibling(path.getFileName() + "-");
        Files.deleteIfExists(unborn);
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(unborn));
        Files.setPosixFilePermissions(unborn, PosixFilePermissions.fromString("rw-------"));
        // under its real name it is the owner's from the first moment; one that a killed gateway left is replaced
        Files.move(unborn, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
