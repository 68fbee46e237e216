package io.github.wristway.gateway.internal.proof;

import io.github.wristway.gateway.AuditEntry;
import io.github.wristway.gateway.AuditVerdict;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through the audit log line by line, up to the first one that breaks it, and holds the end against the vault. */
final class Chain {
    private final Optional<AuditEntry> newest;
    private final List<String> notes = new ArrayList<>();
    private Optional<AuditEntry> last = Optional.empty();
    private Optional<String> trouble = Optional.empty();
    private long lines;

    /** @param newest the newest line as the vault holds it */
    Chain(Optional<AuditEntry> newest) {
        this.newest = newest;
    }

    /** @return whether to go on */
    boolean goesOn(String line, boolean ended, long left) {
        trouble = ended ? trouble(line) : Optional.of("it has no end, and is not the newest one that this gateway wrote");
        if (trouble.isEmpty()) return true;
        if (newest.filter(one -> isNext(one) && isLeftOf(AuditLine.text(one), line, left)).isPresent()) trouble = Optional.empty(); // told at the end
        return false;
    }

    /**
     * Whether a power cut or a full disk may have left this of a line that was being written: anything but its end, which is written
     * once the rest of it is safe. What it should be lies in the vault.
     *
     * @param left   what begins where it should
     * @param length from there to the end of the file, in bytes
     */
    static boolean isLeftOf(String line, String left, long length) {
        return length <= line.length() || length == line.length() + 1 && left.startsWith(line);
    }

    private Optional<String> trouble(String line) {
        try {
            AuditEntry entry = AuditLine.read(line);
            Optional<String> wrong = trouble(entry);
            if (wrong.isEmpty()) {
                last = Optional.of(entry);
                lines++;
            }
            return wrong;
        } catch (MalformedMessage e) {
            return Optional.of(e.getMessage());
        }
    }

    private Optional<String> trouble(AuditEntry entry) {
        long expected = number(last) + 1;
        if (entry.number() < expected) return Optional.of("number " + entry.number() + " stands where " + expected + " should be: it is there twice, or out of order");
        if (entry.number() > expected) return Optional.of("number " + entry.number() + " stands where " + expected + " should be: lines before it are missing");
        if (!isNext(entry)) return Optional.of("it does not follow the line before: one of the two was exchanged");
        if (newest.isEmpty()) return Optional.of("the vault knows of no line: this one is not by this gateway, or its vault was lost");
        if (entry.number() > number(newest)) {
            return Optional.of("this gateway wrote none after number " + number(newest) + ": somebody appended it, or the store was put back from a backup");
        }
        if (entry.number() == number(newest) && !entry.equals(newest.get())) return Optional.of("this gateway wrote another one with that number");
        return Optional.empty();
    }

    private boolean isNext(AuditEntry entry) {
        return entry.number() == number(last) + 1 && entry.previous().equals(last.map(AuditEntry::hash).orElse(Sha256.NOTHING_BEFORE));
    }

    private static long number(Optional<AuditEntry> entry) {
        return entry.map(AuditEntry::number).orElse(0L);
    }

    AuditVerdict verdict() {
        Optional<String> broken = trouble.map(how -> "line " + (lines + 1) + ": " + how).or(this::end);
        return new AuditVerdict(lines, newest.map(one -> one.number() + ":" + one.hash()), broken, notes);
    }

    /** All lines fit; is it all that was written? */
    private Optional<String> end() {
        if (newest.equals(last)) return Optional.empty();
        if (!isNext(newest.orElseThrow())) {
            return Optional.of("line " + (lines + 1) + ": it is missing, and so is all up to number " + number(newest) + ", the newest that this gateway wrote");
        }
        notes.add("line " + number(newest) + " is not whole in the file, as after a power cut or on a full disk; it is safe in the vault, and is"
                  + " completed before the next one is written");
        return Optional.empty();
    }
}
