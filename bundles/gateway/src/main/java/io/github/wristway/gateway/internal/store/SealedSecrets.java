package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.base.StorageTrouble;
import java.util.List;
import java.util.Optional;

/** Secrets as the vault has encrypted them. Here nobody can read them. */
public final class SealedSecrets {
    private final Database database;

    SealedSecrets(Database database) {
        this.database = database;
    }

    /** Writes a secret down, in place of what had this name before. */
    public void put(String name, byte[] sealed) throws StorageTrouble {
        database.change(sql -> sql.run("""
            INSERT INTO secret (name, sealed) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed""", name, sealed));
    }

    public Optional<byte[]> get(String name) throws StorageTrouble {
        return database.read(sql -> sql.first(row -> row.bytes("sealed"), "SELECT sealed FROM secret WHERE name = ?", name));
    }

    /** All names that start so, in order. */
    public List<String> names(String start) throws StorageTrouble {
        return database.read(sql -> sql.all(row -> row.text("name"),
            "SELECT name FROM secret WHERE substr(name, 1, ?) = ? ORDER BY name",
            start.codePointCount(0, start.length()), start));
    }

    /** Nothing happens if there is none. */
    public void remove(String name) throws StorageTrouble {
        database.change(sql -> sql.run("DELETE FROM secret WHERE name = ?", name));
    }
}
