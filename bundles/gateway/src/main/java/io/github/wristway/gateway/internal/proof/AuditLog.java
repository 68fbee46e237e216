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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit log: a text file, for it must be readable without us, and outlive a damaged store. Each line bears the hash of the
 * one before. The newest line is sealed in the vault <em>before</em> it is appended: so nobody without the vault's key can cut
 * off the end, or append a line, unseen; and what a power cut or a full disk keeps out of the file is put there with the next
 * line. The next line always follows the one in the vault, whatever has become of the file: no damage is healed in silence.
 */
public final class AuditLog implements Audit {
    private static final Logger log = LoggerFactory.getLogger(AuditLog.class);
    private static final String NEWEST = "audit/newest";

    private final StoreRoom room;
    private final Time time;
    private final AuditFile file;
    private final ReentrantLock lock = new ReentrantLock();

    public AuditLog(StoreRoom room, Time time) {
        this(room, time, new AuditFile(room.folder().resolve("audit.log")));
    }

    AuditLog(StoreRoom room, Time time, AuditFile file) {
        this.room = room;
        this.time = time;
        this.file = file;
    }

    @Override
    public void write(Deed deed) throws StorageTrouble {
        lock.lock();
        try {
            Optional<AuditEntry> newest = newest();
            if (newest.isPresent()) catchUp(newest.get());
            AuditEntry next = AuditLine.after(newest, deed, time.now());
            room.put(NEWEST, Secret.of(AuditLine.text(next)));
            file.append(AuditLine.text(next));
        } finally {
            lock.unlock();
        }
    }

    /** Writes the newest line again where it is torn or missing, if nothing else is. */
    private void catchUp(AuditEntry newest) throws StorageTrouble {
        AuditFile.End end = file.end();
        int start = startOf(newest, end.text());
        if (start < 0) return;
        String line = AuditLine.text(newest);
        String left = end.text().substring(start);
        if (left.equals(line + "\n") || !Chain.isLeftOf(line, left, left.length())) return;
        log.warn("The newest line of the audit log, number {}, was not whole, as after a power cut or on a full disk; it is written again", newest.number());
        file.write(end.at() + start, line);
    }

    /** Behind the line before; negative if that is not there. */
    private static int startOf(AuditEntry newest, String end) {
        if (newest.number() == 1) return 0;
        String before = AuditLine.tail(newest.previous()) + "\n";
        int at = end.lastIndexOf(before);
        return at < 0 ? at : at + before.length();
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
        file.lines((line, ended, left) -> {
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
