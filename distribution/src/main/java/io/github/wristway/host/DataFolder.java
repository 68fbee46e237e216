package io.github.wristway.host;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a gateway keeps what is its own; readable by its owner only.
 * <pre>
 * conf/          *.cfg, one per configuration; read at once when saved
 * log/           what the gateway has to say, five files of 1 MB
 * cache/         the framework's; may be deleted while no gateway runs
 * gateway.lock   held by the running gateway; its lines: process number, control socket
 * gateway.sock   the control socket
 * </pre>
 */
record DataFolder(Path root, boolean temporary) {
    /** The longest name that every operating system takes for a socket is 104 bytes with its closing zero. */
    private static final int LONGEST_SOCKET_NAME = 100;

    /** The folder that the user asked for, or the usual one. Virtual bands never mix with real ones. */
    static DataFolder chosen(Map<String, String> environment, boolean virtual) throws LaunchFailed {
        String asked = environment.getOrDefault("WRISTWAY_DATA", "");
        Path folder = asked.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share", "wristway")
                : Path.of(asked);
        return new DataFolder((virtual ? folder.resolve("virtual") : folder).toAbsolutePath().normalize(), false).created();
    }

    /** A fresh folder, gone when its lock is closed. */
    static DataFolder fresh() throws LaunchFailed {
        try {
            return new DataFolder(Files.createTempDirectory("wristway-demo-"), true).created();
        } catch (IOException e) {
            throw new LaunchFailed(ExitStatus.STORAGE, "There is no room for temporary files: " + e.getMessage(), e);
        }
    }

    private DataFolder created() throws LaunchFailed {
        try {
            for (Path folder : List.of(root, conf(), log())) {
                if (Files.isDirectory(folder)) continue;
                Files.createDirectories(folder);
                ownerOnly(folder, "rwx------");
            }
            return this;
        } catch (IOException e) {
            throw new LaunchFailed(
                    ExitStatus.STORAGE,
                    "The data folder " + root + " cannot be made (" + e + ").\nSet WRISTWAY_DATA to a folder that may be written.",
                    e);
        }
    }

    Path conf() {
        return root.resolve("conf");
    }

    Path log() {
        return root.resolve("log");
    }

    Path cache() {
        return root.resolve("cache");
    }

    /** Takes the folder for this process, unless another gateway has it. */
    Optional<Lock> lock() throws LaunchFailed {
        try {
            FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            ownerOnly(lockFile(), "rw-------");
            FileLock held = channel.tryLock();
            if (held == null) {
                channel.close();
                return Optional.empty();
            }
            Path socket = socketToOffer();
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n" + socket + "\n"));
            return Optional.of(new Lock(channel, this, socket));
        } catch (IOException e) {
            throw new LaunchFailed(ExitStatus.STORAGE, "The data folder " + root + " cannot be used (" + e
                    + ").\nSet WRISTWAY_DATA to a folder that may be written.", e);
        }
    }

    /** What the gateway that runs here, or the last one that ran, wrote about itself. */
    Optional<Tenant> tenant() {
        try {
            List<String> lines = Files.readAllLines(lockFile());
            return lines.size() < 2 ? Optional.empty() : Optional.of(new Tenant(lines.get(0), Path.of(lines.get(1))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A file that only its owner can read. */
    Path secret(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file);
        ownerOnly(file, "rw-------");
        return Files.writeString(file, content);
    }

    private Path lockFile() {
        return root.resolve("gateway.lock");
    }

    private Path socketToOffer() throws IOException {
        Path usual = root.resolve("gateway.sock");
        if (usual.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_NAME) return usual;
        return Files.createTempDirectory("wristway-").resolve("gateway.sock");
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
                for (Path child : children) delete(child);
            } catch (NoSuchFileException gone) {
                return;
            }
        }
        Files.deleteIfExists(path);
    }

    /** Who uses the folder. */
    record Tenant(String process, Path socket) {}

    /** The right to run a gateway on the folder; ends when closed, or with the process. */
    record Lock(FileChannel channel, DataFolder folder, Path socket) implements AutoCloseable {
        @Override
        public void close() {
            try {
                channel.truncate(0);
                channel.close();
                Files.deleteIfExists(socket);
                if (!socket.startsWith(folder.root())) Files.deleteIfExists(socket.getParent());
                if (folder.temporary()) delete(folder.root());
            } catch (IOException e) {
                System.err.println("The lock was not tidied away: " + e.getMessage());
            }
        }
    }
}
