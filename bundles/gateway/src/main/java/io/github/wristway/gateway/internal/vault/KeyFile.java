package io.github.wristway.gateway.internal.vault;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.store.PrivateFile;
import io.github.wristway.gateway.internal.store.SealedSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The file with the vault's key: 32 random bytes, the owner's alone. */
final class KeyFile {
    private static final int LENGTH = 32;

    private KeyFile() {}

    static SecretKey open(Path file, SealedSecrets secrets) throws StorageTrouble {
        if (Files.notExists(file)) {
            startAfresh(file, secrets);
            byte[] key = new byte[LENGTH];
            new SecureRandom().nextBytes(key);
            PrivateFile.create(file, key);
        }
        checkPrivate(file);
        return read(file);
    }

    /** A new key makes every secret unreadable for good: so somebody has to want that. */
    private static void startAfresh(Path file, SealedSecrets secrets) throws StorageTrouble {
        List<String> lost = secrets.names("");
        if (lost.isEmpty()) return;
        Path consent = file.resolveSibling(file.getFileName() + ".lost");
        if (Files.notExists(consent)) {
            throw new StorageTrouble("the key file " + file + " is missing, and " + lost.size()
                + " stored secrets cannot be opened without it",
                "Put back the file from a backup. If there is none, the secrets are lost: run \"touch '"
                + consent.toAbsolutePath() + "'\", start again, sign in again, and link each wearable again", null);
        }
        for (String name : lost) secrets.remove(name);
        try {
            Files.delete(consent);
        } catch (IOException e) {
            throw new StorageTrouble(consent + " cannot be removed", "Remove it by hand, and start again", e);
        }
    }

    private static void checkPrivate(Path file) throws StorageTrouble {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) return; // no owner-only files here; the folder's rules have to do
        try {
            if (Set.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE).containsAll(view.readAttributes().permissions())) return;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        throw new StorageTrouble("the key file " + file + " is open to other users of this computer",
                                 "Run: chmod 600 '" + file.toAbsolutePath() + "'", null);
    }

    private static SecretKey read(Path file) throws StorageTrouble {
        try {
            byte[] key = Files.readAllBytes(file);
            if (key.length == LENGTH) return new SecretKeySpec(key, "AES");
            throw new StorageTrouble("the key file " + file + " has " + key.length + " bytes instead of " + LENGTH,
                "Put back the file from a backup; if there is none, remove it and start again to read what to do", null);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static StorageTrouble unreadable(Path file, IOException e) {
        return new StorageTrouble("the key file " + file + " cannot be read",
                                  "Let the gateway's user own it: chown \"$USER\" '" + file.toAbsolutePath() + "'", e);
    }
}
