package io.github.wristway.gateway.internal.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileVaultTest {
    private static final String NAME = "account/zepp/7000000001";
    private static final Secret CANARY = Secret.of("canary-4f1d-grüße-never-in-the-open");

    @TempDir
    Path folder;
    private Path keyFile;
    private Store store;

    @BeforeEach
    void open() throws StorageTrouble {
        keyFile = folder.resolve("vault.key");
        store = Store.open(folder.resolve("wristway.db"), ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private FileVault vault() throws StorageTrouble {
        return FileVault.open(keyFile, store.secrets());
    }

    @Test
    void aSecretComesBackAlsoAfterReopening() throws StorageTrouble {
        vault().put(NAME, CANARY);
        vault().put("key/w1", Secret.of("0123456789abcdef0123456789abcdef"));
        assertEquals(Optional.of(CANARY), vault().get(NAME));
        assertEquals(Optional.empty(), vault().get("account/zepp"));
        vault().put(NAME, Secret.of(""));
        assertEquals(Optional.of(Secret.of("")), vault().get(NAME));
    }

    @Test
    void namesAreListedByTheirStart() throws StorageTrouble {
        FileVault vault = vault();
        for (String name : List.of("key/w2", "key/w1", "key_w3", "account/ü%/1", "account/ü1/1")) vault.put(name, CANARY);
        assertEquals(List.of("key/w1", "key/w2"), vault.names("key/"));
        assertEquals(List.of("account/ü%/1"), vault.names("account/ü%"));
        assertEquals(5, vault.names("").size());
        vault.remove("key/w1");
        vault.remove("key/w1");
        assertEquals(List.of("key/w2"), vault.names("key/"));
        assertEquals(Optional.empty(), vault.get("key/w1"));
    }

    @Test
    void noFileHasASecretInTheOpen() throws StorageTrouble, IOException {
        FileVault vault = vault();
        vault.put(NAME, CANARY);
        vault.put("removed", CANARY);
        vault.remove("removed");
        assertNoCanary();
        store.close();
        assertNoCanary();
    }

    private void assertNoCanary() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains("canary-4f1d"), file.toString());
            }
        }
    }

    @Test
    void theSameSecretNeverLooksTheSame() throws StorageTrouble {
        FileVault vault = vault();
        vault.put(NAME, CANARY);
        byte[] first = store.secrets().get(NAME).orElseThrow();
        vault.put(NAME, CANARY);
        assertFalse(java.util.Arrays.equals(first, store.secrets().get(NAME).orElseThrow()));
    }

    @Test
    void everyChangedByteIsFound() throws StorageTrouble {
        FileVault vault = vault();
        vault.put(NAME, CANARY);
        byte[] sealed = store.secrets().get(NAME).orElseThrow();
        for (int at = 0; at < sealed.length; at++) {
            byte[] tampered = sealed.clone();
            tampered[at] ^= 1;
            store.secrets().put(NAME, tampered);
            assertThrows(StorageTrouble.class, () -> vault.get(NAME));
            store.secrets().put(NAME, java.util.Arrays.copyOf(sealed, at));
            assertThrows(StorageTrouble.class, () -> vault.get(NAME));
        }
    }

    @Test
    void aSecretDoesNotOpenUnderAnotherName() throws StorageTrouble {
        FileVault vault = vault();
        vault.put("key/w1", CANARY);
        store.secrets().put("key/w2", store.secrets().get("key/w1").orElseThrow());
        assertThrows(StorageTrouble.class, () -> vault.get("key/w2"));
    }

    @Test
    void theKeyFileIsItsOwnersAloneAndNothingElseIsLeft() throws StorageTrouble, IOException {
        vault();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)));
        assertEquals(32, Files.size(keyFile));
        try (var files = Files.list(folder)) {
            assertEquals(List.of("vault.key", "wristway.db", "wristway.db-shm", "wristway.db-wal"),
                         files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx"})
    void aKeyFileOpenToOthersIsRefused(String permissions) throws StorageTrouble, IOException {
        vault();
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString(permissions));
        assertRefused("is open to other users", "chmod 600 '" + keyFile + "'");
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
        vault();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33})
    void aKeyFileOfAnotherSizeIsRefused(int size) throws StorageTrouble, IOException {
        vault();
        Files.write(keyFile, new byte[size]);
        assertRefused("has " + size + " bytes instead of 32", "from a backup");
    }

    @Test
    void anotherKeyOpensNothing() throws StorageTrouble, IOException {
        vault().put(NAME, CANARY);
        Files.write(keyFile, new byte[32]);
        FileVault vault = vault();
        StorageTrouble trouble = assertThrows(StorageTrouble.class, () -> vault.get(NAME));
        assertTrue(trouble.remedy().contains("Put back the key file"), trouble.remedy());
    }

    @Test
    void aLostKeyFileIsNotReplacedBehindYourBack() throws StorageTrouble, IOException {
        vault().put(NAME, CANARY);
        Files.delete(keyFile);
        assertRefused("is missing, and 1 stored", "touch '" + keyFile + ".lost'");
        assertTrue(Files.notExists(keyFile));
        Files.createFile(folder.resolve("vault.key.lost"));
        assertEquals(List.of(), vault().names(""));
        assertTrue(Files.notExists(folder.resolve("vault.key.lost")));
        vault().put(NAME, CANARY);
        assertEquals(Optional.of(CANARY), vault().get(NAME));
    }

    private void assertRefused(String reason, String remedy) {
        StorageTrouble trouble = assertThrows(StorageTrouble.class, this::vault);
        assertEquals(Outcome.STORAGE, trouble.outcome());
        assertTrue(trouble.getMessage().contains(reason), trouble.getMessage());
        assertTrue(trouble.remedy().contains(remedy), trouble.remedy());
    }
}
