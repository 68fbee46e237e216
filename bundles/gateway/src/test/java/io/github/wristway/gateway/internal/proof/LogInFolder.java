package io.github.wristway.gateway.internal.proof;

import io.github.wristway.gateway.AuditEntry.Act;
import io.github.wristway.gateway.AuditEntry.By;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.ScriptedTime;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An audit log, and what lies in its file. */
final class LogInFolder implements AutoCloseable {
    private static final WearableRow KITCHEN = WearableRow.of("w1", "küche", "acme", "one").withSerial(Optional.of("a\"b\\c\n\u2028" + "x".repeat(200)));

    final StoreRoom room;
    final AuditLog log;
    final Path file;

    LogInFolder(Path folder) {
        room = new StoreRoom(folder, ZoneOffset.UTC);
        log = new AuditLog(room, new ScriptedTime());
        file = folder.resolve("audit.log");
    }

    static Deed deed(Act act) {
        return Deed.of(act, By.SOMEBODY, Optional.of("p1"), Optional.of(Place.BAND), KITCHEN);
    }

    void write(int lines) throws StorageTrouble {
        for (int i = 0; i < lines; i++) log.write(deed(Act.values()[i % Act.values().length]));
    }

    List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file));
    }

    void put(List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    @Override
    public void close() {
        room.close();
    }
}
