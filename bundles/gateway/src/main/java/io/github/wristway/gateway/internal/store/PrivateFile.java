package io.github.wristway.gateway.internal.store;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.github.wristway.gateway.base.StorageTrouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** A file that is its owner's alone from its first moment on. */
public final class PrivateFile {
    private PrivateFile() {}

    /**
     * Makes a file with its content, whole or not at all, and the folders above it. Nothing happens if it exists.
     * Returns when it is safe on disk.
     */
    public static void create(Path file, byte[] content) throws StorageTrouble {
        if (Files.exists(file)) return;
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (!Files.isDirectory(folder)) Files.createDirectories(folder, owners(file, "rwx------")); // may be a link to one
            Path draft = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID());
            try {
                write(draft, content);
                publish(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
            syncFolder(folder);
        } catch (IOException e) {
            throw new StorageTrouble(file + " cannot be made: " + reason(e),
                "Check that there is room on the disk and that the gateway's user may write in " + folder, e);
        }
    }

    private static void write(Path draft, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), owners(draft, "rw-------"))) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
        }
    }

    /** A link never replaces what another process has put there meanwhile; where there are no links, a move has to do. */
    private static void publish(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return; // the other one's is as good
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (IOException e) {
            return; // Windows has no such thing, and needs none
        }
    }

    private static FileAttribute<?>[] owners(Path where, String permissions) {
        if (!where.getFileSystem().supportedFileAttributeViews().contains("posix")) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))};
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.toString();
    }
}
