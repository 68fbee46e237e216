package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("data").resolve("wristway.db");
    }

    @Test
    void aNewStoreIsItsOwnersAlone() throws StorageTrouble, IOException {
        try (Store store = Store.open(file, ZoneOffset.UTC)) {
            store.wearables().save(WearableRow.of("w1", "kitchen", "miband", "MI_BAND_4"), Instant.EPOCH);
            assertEquals(file, store.file());
            assertTrue(store.sizeBytes() > 0);
            assertEquals("rwx------", permissions(file.getParent()));
            try (var files = Files.list(file.getParent())) {
                for (Path each : files.toList()) assertEquals("rw-------", permissions(each), each.toString());
            }
        }
    }

    @Test
    void itIsDurableAndStrict() throws StorageTrouble {
        try (Database database = Database.open(file)) {
            assertEquals("wal", database.read(sql -> sql.first(row -> row.text("journal_mode"), "PRAGMA journal_mode")).orElseThrow());
            assertEquals(2, number(database, "PRAGMA synchronous"));
            assertEquals(1, number(database, "PRAGMA foreign_keys"));
        }
    }

    @Test
    void itIsThereAfterReopening() throws StorageTrouble {
        WearableRow row = WearableRow.of("w1", "kitchen", "miband", "MI_BAND_4");
        try (Store store = Store.open(file, ZoneOffset.UTC)) {
            store.wearables().save(row, Instant.EPOCH);
        }
        try (Store store = Store.open(file, ZoneOffset.UTC)) {
            assertEquals(List.of(row), store.wearables().all());
        }
    }

    @Test
    void aNewerFileIsRefusedAndLeftAlone() throws StorageTrouble {
        Store.open(file, ZoneOffset.UTC).close();
        setVersion(Schema.STEPS.size() + 1);
        assertRefused("was written by a newer Wristway", "newer version");
        assertRefused("was written by a newer Wristway", "newer version");
    }

    @Test
    void anOlderFileIsBroughtUpToDateStepByStep() throws StorageTrouble {
        Store.open(file, ZoneOffset.UTC).close();
        List<List<String>> steps = new ArrayList<>(Schema.STEPS);
        steps.add(List.of("CREATE TABLE extra (id TEXT PRIMARY KEY)", "INSERT INTO extra VALUES ('a')"));
        steps.add(List.of("INSERT INTO extra VALUES ('b')"));
        for (int round = 0; round < 2; round++) {
            try (Database database = Database.open(file)) {
                Schema.bringUpToDate(database, steps);
                assertEquals(2, number(database, "SELECT count(*) FROM extra"));
                assertEquals(steps.size(), number(database, "PRAGMA user_version"));
            }
        }
    }

    @Test
    void aStepThatFailsLeavesTheFileAsItWas() throws StorageTrouble {
        Store.open(file, ZoneOffset.UTC).close();
        List<List<String>> steps = new ArrayList<>(Schema.STEPS);
        steps.add(List.of("CREATE TABLE extra (id TEXT PRIMARY KEY)", "CREATE TABLE nonsense ("));
        try (Database database = Database.open(file)) {
            assertThrows(StorageTrouble.class, () -> Schema.bringUpToDate(database, steps));
            assertEquals(Schema.STEPS.size(), number(database, "PRAGMA user_version"));
            assertEquals(0, number(database, "SELECT count(*) FROM sqlite_master WHERE name = 'extra'"));
        }
        Store.open(file, ZoneOffset.UTC).close();
    }

    @Test
    void aMetricThatGetsATotalGetsItsColumnByItself() throws StorageTrouble {
        Store.open(file, ZoneOffset.UTC).close();
        try (Database database = Database.open(file)) { // as a version left it that did not know heart rates
            database.change(sql -> sql.run("ALTER TABLE day DROP COLUMN total_heart_rate"));
        }
        try (Store store = Store.open(file, ZoneOffset.UTC)) {
            store.wearables().save(WearableRow.of("w1", "kitchen", "miband", "MI_BAND_4"), Instant.EPOCH);
            store.samples().store("w1", Recording.series(Recording.of(Instant.EPOCH, 10)));
            assertEquals(1, store.samples().dayCount("w1"));
        }
    }

    @Test
    void garbageIsRefusedAndLeftAlone() throws IOException {
        Files.createDirectories(file.getParent());
        String garbage = "Dear diary, this is no database. ".repeat(200);
        Files.writeString(file, garbage);
        assertRefused("is not a store of Wristway", "move this one away");
        assertEquals(garbage, Files.readString(file));
    }

    @Test
    void theDatabaseOfAnotherProgramIsRefused() throws StorageTrouble {
        try (Database database = Database.open(file)) {
            database.change(sql -> sql.run("CREATE TABLE photo (id TEXT)"));
        }
        assertRefused("is a database of another program", "Configure another file");
    }

    @Test
    void aFolderThatCannotBeIsNamed() throws IOException {
        Files.writeString(folder.resolve("data"), "a file, not a folder");
        assertRefused("cannot be made", "may write in " + file.getParent());
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws StorageTrouble, IOException {
        Store.open(file, ZoneOffset.UTC).close();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assumeFalse(Files.isWritable(file), "root may write everything");
        assertRefused("cannot be written", "chown");
    }

    @Test
    void twoProcessesMayHoldTheSameFile() throws StorageTrouble {
        try (Store first = Store.open(file, ZoneOffset.UTC); Store second = Store.open(file, ZoneOffset.UTC)) {
            first.wearables().save(WearableRow.of("w1", "kitchen", "miband", "MI_BAND_4"), Instant.EPOCH);
            second.wearables().save(WearableRow.of("w2", "hall", "miband", "MI_BAND_4"), Instant.EPOCH);
            assertEquals(2, first.wearables().all().size());
        }
    }

    private void assertRefused(String reason, String remedy) {
        StorageTrouble trouble = assertThrows(StorageTrouble.class, () -> Store.open(file, ZoneOffset.UTC));
        assertEquals(Outcome.STORAGE, trouble.outcome());
        assertTrue(trouble.getMessage().contains(reason), trouble.getMessage());
        assertTrue(trouble.remedy().contains(remedy), trouble.remedy());
    }

    private static long number(Database database, String query) throws StorageTrouble {
        return database.read(sql -> sql.number(query));
    }

    private void setVersion(int version) throws StorageTrouble {
        try (Database database = Database.open(file)) {
            database.change(sql -> sql.run("PRAGMA user_version = " + version));
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
