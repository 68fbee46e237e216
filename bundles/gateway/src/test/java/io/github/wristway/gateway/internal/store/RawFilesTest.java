package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.RawFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawFilesTest {
    private static final Instant MONDAY = Instant.parse("2026-03-09T17:30:05Z");
    private static final RawFile NIGHT = new RawFile("b2", "sleep", MONDAY, false, Bytes.ofHex("00ff" + "ab".repeat(5000)));
    private static final RawFile DAY = new RawFile("a1", "daily details", MONDAY.plusSeconds(60), true, Bytes.EMPTY);

    @TempDir
    Path folder;
    private Store store;
    private RawFiles files;

    @BeforeEach
    void open() throws StorageTrouble {
        store = Store.open(folder.resolve("wristway.db"), ZoneOffset.UTC);
        files = store.files();
        for (String id : List.of("w1", "w2")) store.wearables().save(WearableRow.of(id, id, "miband", "MI_BAND_9"), MONDAY);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyByteComesBackOldestFirst() throws StorageTrouble {
        assertTrue(files.store("w1", DAY));
        assertTrue(files.store("w1", NIGHT));
        close();
        open();
        assertEquals(List.of(NIGHT, DAY), all("w1"));
        assertEquals(List.of(NIGHT), files.between("w1", MONDAY, MONDAY.plusSeconds(60)));
        assertEquals(List.of(), all("w2"));
    }

    @Test
    void theSameOnceMoreIsNoNews() throws StorageTrouble {
        files.store("w1", NIGHT);
        assertFalse(files.store("w1", NIGHT));
        assertTrue(files.store("w2", NIGHT), "another wearable has its own");
        RawFile longer = new RawFile(NIGHT.name(), NIGHT.kind(), NIGHT.start(), false, Bytes.ofHex("0102"));
        assertTrue(files.store("w1", longer));
        assertEquals(List.of(longer), all("w1"));
    }

    @Test
    void whatGrowsIsNotHereForGood() throws StorageTrouble {
        files.store("w1", DAY);
        files.store("w1", NIGHT);
        assertEquals(List.of(false, true, false), List.of(files.has("w1", "a1"), files.has("w1", "b2"), files.has("w2", "b2")));
        files.store("w1", new RawFile(DAY.name(), DAY.kind(), DAY.start(), false, Bytes.ofHex("01")));
        assertTrue(files.has("w1", "a1"));
    }

    @Test
    void aDamagedOneIsNotToldAsIfItWereWhole() throws StorageTrouble {
        files.store("w1", NIGHT);
        try (Database database = Database.open(store.file())) {
            database.change(sql -> {
                byte[] body = sql.first(row -> row.bytes("body"), "SELECT body FROM raw_file").orElseThrow();
                body[body.length / 2] ^= 1;
                sql.run("UPDATE raw_file SET body = ?", (Object) body);
            });
        }
        StorageTrouble trouble = assertThrows(StorageTrouble.class, () -> all("w1"));
        assertEquals("the file b2 of w1 cannot be read: damaged", trouble.getMessage());
        files.store("w1", NIGHT); // the wearable may still have it
        assertEquals(List.of(NIGHT), all("w1"));
    }

    @Test
    void aWearableThatNobodyWroteDownHasNoFiles() {
        assertThrows(StorageTrouble.class, () -> files.store("nobody", NIGHT));
    }

    private List<RawFile> all(String id) throws StorageTrouble {
        return files.between(id, Instant.MIN, Instant.MAX);
    }
}
