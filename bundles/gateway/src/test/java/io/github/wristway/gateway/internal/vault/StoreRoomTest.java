package io.github.wristway.gateway.internal.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreRoomTest {
    private static final Secret CANARY = Secret.of("canary");

    @TempDir
    Path folder;
    private StoreRoom room;

    @BeforeEach
    void enter() {
        room = new StoreRoom(folder, ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void nothingIsMadeBeforeItIsNeeded() throws StorageTrouble {
        assertEquals(folder, room.folder());
        assertTrue(Files.notExists(folder.resolve("wristway.db")));
        Store store = room.store();
        assertTrue(Files.exists(folder.resolve("wristway.db")) && Files.notExists(folder.resolve("vault.key")));
        assertSame(store, room.store());
    }

    @Test
    void aSecretIsKept_named_andRemoved() throws StorageTrouble {
        room.put("key/w1", CANARY);
        assertEquals(Optional.of(CANARY), room.get("key/w1"));
        assertEquals(List.of("key/w1"), room.names("key/"));
        room.remove("key/w1");
        assertEquals(List.of(), room.names("key/"));
    }

    @Test
    void closedItOpensAgainWhenItIsNeeded() throws StorageTrouble {
        Store store = room.store();
        room.put("key/w1", CANARY);
        room.close();
        assertThrows(StorageTrouble.class, () -> store.wearables().all());
        assertNotSame(store, room.store());
        assertEquals(Optional.of(CANARY), room.get("key/w1"));
    }

    @Test
    void oneThatDoesNotOpenSaysSoEachTime_andOpensOnceItIsMended() throws StorageTrouble, IOException {
        room.put("key/w1", CANARY);
        room.close();
        Path key = folder.resolve("vault.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-rw-rw-"));
        for (int i = 0; i < 2; i++) assertThrows(StorageTrouble.class, () -> room.get("key/w1"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertEquals(Optional.of(CANARY), CompletableFuture.supplyAsync(this::canary).join(), "and it keeps nobody else out");
    }

    private Optional<Secret> canary() {
        try {
            return room.get("key/w1");
        } catch (StorageTrouble e) {
            throw new IllegalStateException(e);
        }
    }
}
