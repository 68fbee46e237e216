package io.github.wristway.commands;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** A password, a token or a key in a file of its own. */
final class SecretFile {
    private SecretFile() {}

    /** The first line of it. Warns if others may read the file. */
    static Secret read(Path typed, Shell shell) throws InvalidRequest {
        Path file = shell.path(typed);
        try {
            warnIfShared(typed, shell);
            String line = Files.readString(file).lines().findFirst().orElse("").strip();
            if (line.isEmpty()) throw new InvalidRequest("there is nothing in " + typed, "Put the secret into its first line");
            return Secret.of(line);
        } catch (IOException e) {
            throw new InvalidRequest(typed + " cannot be read", "Check the name of the file and who may read it");
        }
    }

    /** Warns if others may read the file. */
    static void warnIfShared(Path typed, Shell shell) throws IOException {
        if (othersMayRead(shell.path(typed))) shell.warn("Others can read " + typed + ". To change that: chmod 600 " + typed);
    }

    private static boolean othersMayRead(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) return false;
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        return permissions.contains(PosixFilePermission.OTHERS_READ) || permissions.contains(PosixFilePermission.GROUP_READ);
    }
}
