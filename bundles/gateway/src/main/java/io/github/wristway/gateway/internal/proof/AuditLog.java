package io.github.wristway.gateway.internal.proof;

import io.github.wristway.gateway.AuditEntry;
import io.github.wristway.gateway.AuditVerdict;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The audit log: a text file, for it must be readable without us, and outlive a damaged store. Each line bears the hash of the
 * one before. The newest line is sealed in the vault <em>before</em> it is appended: so nobody without the vault's key can cut
 * off the end, or append a line, unseen; and what a power cut or a full disk keeps out of the file is put there with the next
 * line. The next line always follows the one in the vault, whatever has become of the file: no damage is healed in silence.
 */
public final class AuditLog implements Audit {
    private static final String NEWEST = "audit/newest";

    private final StoreRoom room;
    private final Time time;
    private final AuditFile file;
    private final ReentrantLock lock = new ReentrantLock();

    public AuditLog(StoreRoom room, Time time) {
        this.room = room;
        this.time = time;
        this.file = new AuditFile(room.folder().resolve("audit.log"));
    }

    @Override
    public void write(Deed deed) throws StorageTrouble {
        lock.lock();
        try {
            Optional<AuditEntry> newest = newest();
            if (newest.isPresent()) catchUp(newest.get());
            AuditEntry next = AuditLine.after(newest, deed, time.now());
            room.put(NEWEST, Secret.of(AuditLine.text(next)));
            String owed = file.end().torn().isEmpty() ? "" : "\n"; // what is torn and not ours stays as it is
            file.append(owed + AuditLine.text(next) + "\n");
        } finally {
            lock.unlock();
        }
    }

    /** Appends what is missing of the newest line, if nothing else is. */
    private void catchUp(AuditEntry newest) throws StorageTrouble {
        String line = AuditLine.text(newest);
        AuditFile.End end = file.end();
        if (line.startsWith(end.torn()) && follows(newest, end.before())) file.append(line.substring(end.torn().length()) + "\n");
    }

    private static boolean follows(AuditEntry newest, String before) {
        if (newest.number() == 1) return before.isEmpty();
        try {
            return AuditLine.read(before).hash().equals(newest.previous());
        } catch (MalformedMessage e) {
            return false;
        }
    }

    /** The line that the vault holds. */
    public Optional<AuditEntry> newest() throws StorageTrouble {
        Optional<Secret> sealed = room.get(NEWEST);
        if (sealed.isEmpty()) return Optional.empty();
        try {
            return Optional.of(AuditLine.read(sealed.get().reveal()));
        } catch (MalformedMessage e) {
            throw new StorageTrouble("the vault holds something else than the newest line of the audit log", "Restore the data folder from a backup", e);
        }
    }

    /** All lines that can be read, oldest first. */
    public List<AuditEntry> entries() throws StorageTrouble {
        List<AuditEntry> entries = new ArrayList<>();
        file.lines((line, ended) -> {
            try {
                entries.add(AuditLine.read(line));
            } catch (MalformedMessage e) {
                // told by verify()
            }
            return true;
        });
        return entries;
    }

    public AuditVerdict verify() throws StorageTrouble {
        lock.lock();
        try {
            Chain chain = new Chain(newest());
            file.lines(chain::goesOn);
            return chain.verdict();
        } finally {
            lock.unlock();
        }
    }
}
