package io.github.wristway.gateway.internal.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.AuditEntry;
import io.github.wristway.gateway.AuditEntry.Act;
import io.github.wristway.gateway.AuditEntry.By;
import io.github.wristway.gateway.AuditVerdict;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.ScriptedTime;
import io.github.wristway.gateway.internal.store.FileOnDisk;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes while a line of the audit log is written, or while one is mended, and the disk keeps only what was synced to it.
 * The vault is a real one and keeps all that it was told; for that see {@code PowerCutTest}. {@code -Dcuts=} says how many cuts are tried.
 */
class AuditLogPowerCutTest {
    private static final int CUTS = Integer.getInteger("cuts", 500);
    private static final int CUTS_PER_LOG = 100;
    private static final int MOST_DEEDS = 9;

    @TempDir
    Path folder;
    private final Random random = new Random(17);
    private final List<AuditEntry> acknowledged = new ArrayList<>();
    private StoreRoom room;
    private Path file;
    private FileOnDisk disk;
    private int deedsLeft;
    private int torn;

    @BeforeEach
    void open() throws IOException {
        beginAnew();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void beginAnew() throws IOException {
        if (room != null) room.close();
        Path its = Files.createTempDirectory(folder, "log");
        room = new StoreRoom(its, ZoneOffset.UTC);
        file = Files.createFile(its.resolve("audit.log"));
        disk = new FileOnDisk(Optional.of(new byte[0]));
        acknowledged.clear();
    }

    /** @param syncs false plants a bug: nothing is synced, whatever it is told */
    private AuditLog log(boolean syncs) {
        return new AuditLog(room, new ScriptedTime(), new AuditFile(file, (to, at, content) -> {
            did();
            AuditFile.sync(to, at, content);
            disk.write((int) at, content);
            did();
            if (syncs) disk.sync();
        }));
    }

    private void did() throws IOException {
        if (deedsLeft-- == 0) throw new IOException("the power is gone");
    }

    /** Lines are written until the power goes; returns what is wrong after that. */
    private Optional<String> life(boolean syncs) throws IOException, StorageTrouble {
        deedsLeft = random.nextInt(MOST_DEEDS);
        AuditLog log = log(syncs);
        while (true) {
            try {
                log.write(deed());
                acknowledged.add(log.newest().orElseThrow());
            } catch (StorageTrouble e) {
                break;
            }
        }
        byte[] left = disk.cut(random).orElseThrow();
        Files.write(file, left);
        disk = new FileOnDisk(Optional.of(left));
        return wrong();
    }

    /** What the next start finds. */
    private Optional<String> wrong() throws StorageTrouble {
        AuditLog log = new AuditLog(room, new ScriptedTime());
        AuditVerdict verdict = log.verify();
        if (!verdict.isWhole()) return verdict.trouble();
        torn += verdict.notes().size();
        return log.entries().containsAll(acknowledged) ? Optional.empty() : Optional.of("a line that was acknowledged is lost");
    }

    private Deed deed() {
        WearableRow band = WearableRow.of("w1", "x".repeat(random.nextInt(100)), "acme", "one").withSerial(Optional.of("y".repeat(random.nextInt(100))));
        return Deed.of(Act.values()[random.nextInt(Act.values().length)], By.SOMEBODY, Optional.of("p1"), Optional.of(Place.BAND), band);
    }

    private List<String> cut(int cuts, boolean syncs) throws IOException, StorageTrouble {
        List<String> complaints = new ArrayList<>();
        for (int cut = 0; cut < cuts; cut++) {
            if (cut % CUTS_PER_LOG == 0) beginAnew();
            String which = "cut " + cut + ": ";
            life(syncs).ifPresent(what -> complaints.add(which + what));
        }
        return complaints;
    }

    @Test
    void afterEachCutItIsWhole_orTornAtItsEndAndMended() throws IOException, StorageTrouble {
        assertEquals(List.of(), cut(CUTS, true));
        System.out.printf("%d power cuts while the audit log was written: %d times its end was torn%n", CUTS, torn);
        assertTrue(torn > CUTS / 10, "these cuts find nothing");
        new AuditLog(room, new ScriptedTime()).write(deed());
        assertEquals(List.of(), new AuditLog(room, new ScriptedTime()).verify().notes(), "mended with the next line");
    }

    @Test
    void aDiskThatDoesNotSyncIsFoundOut() throws IOException, StorageTrouble {
        List<String> complaints = cut(100, false);
        assertTrue(complaints.size() > 20, complaints::toString);
    }
}
