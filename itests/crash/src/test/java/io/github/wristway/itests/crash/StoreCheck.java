package io.github.wristway.itests.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks into the store as the dead gateway has left it: into a copy, so that it is the gateway itself that recovers it. */
final class StoreCheck {
    private StoreCheck() {}

    static void assertSound(Path store) throws IOException, SQLException {
        if (Files.notExists(store)) return;
        Path copy = Files.createDirectories(store.getParent().resolveSibling("copy")).resolve("wristway.db");
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            Path from = store.resolveSibling(store.getFileName() + suffix);
            Path to = copy.resolveSibling(copy.getFileName() + suffix);
            Files.deleteIfExists(to);
            if (Files.exists(from)) Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy); Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("PRAGMA integrity_check")) {
                assertEquals("ok", found.getString(1));
            }
            try (ResultSet found = statement.executeQuery("SELECT count(*) FROM pragma_foreign_key_check")) {
                assertEquals(0, found.getInt(1), "rows that point nowhere");
            }
        }
    }
}
