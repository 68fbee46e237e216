package io.github.wristway.gateway.internal.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.AuditEntry;
import io.github.wristway.gateway.AuditEntry.Act;
import io.github.wristway.gateway.AuditVerdict;
import io.github.wristway.gateway.base.StorageTrouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R35: nobody takes a line away, changes it or puts one in, unseen. */
class TamperingTest {
    @TempDir
    Path folder;
    private LogInFolder audit;

    @BeforeEach
    void open() {
        audit = new LogInFolder(folder);
    }

    @AfterEach
    void close() {
        audit.close();
    }

    private AuditVerdict verdict(AuditEntry newest, byte[] content) throws Exception {
        Files.write(audit.file, content);
        Chain chain = new Chain(Optional.of(newest));
        new AuditFile(audit.file).lines(chain::goesOn);
        return chain.verdict();
    }

    private void assertBreaks(String where) throws StorageTrouble {
        AuditVerdict verdict = audit.log.verify();
        assertTrue(verdict.trouble().filter(how -> how.startsWith(where)).isPresent(), verdict::toString);
    }

    @Test
    void whateverByteIsChanged_itsLineBreaks() throws Exception {
        audit.write(2);
        byte[] whole = Files.readAllBytes(audit.file);
        int first = audit.lines().get(0).length();
        AuditEntry newest = audit.log.newest().orElseThrow();
        int end = whole.length - 1; // a line without its end is no more than torn
        for (int at = 0; at < end; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            String where = at <= first ? "line 1: " : "line 2: ";
            assertTrue(verdict(newest, changed).trouble().orElse("none").startsWith(where), "byte " + at);
        }
    }

    @Test
    void whereverItIsCut_itIsSeen_orItWasTheEndOfTheNewestLine() throws Exception {
        audit.write(3);
        byte[] whole = Files.readAllBytes(audit.file);
        int start = whole.length - audit.lines().get(2).length() - 1;
        AuditEntry newest = audit.log.newest().orElseThrow();
        for (int at = 0; at < whole.length; at++) {
            assertEquals(at >= start, verdict(newest, Arrays.copyOf(whole, at)).isWhole(), "cut at " + at);
        }
    }

    @Test
    void linesThatAreMovedDoubledOrLeftOutAreNamed() throws Exception {
        audit.write(4);
        List<String> whole = audit.lines();
        audit.put(List.of(whole.get(0), whole.get(2), whole.get(1), whole.get(3)));
        assertBreaks("line 2: number 3 stands where 2 should be");
        audit.put(List.of(whole.get(0), whole.get(1), whole.get(1), whole.get(2), whole.get(3)));
        assertBreaks("line 3: number 2 stands where 3 should be: it is there twice");
        audit.put(List.of(whole.get(0), whole.get(1), whole.get(3)));
        assertBreaks("line 3: number 4 stands where 3 should be: lines before it are missing");
        audit.put(List.of(whole.get(0), whole.get(1)));
        assertBreaks("line 3: it is missing, and so is all up to number 4");
        Files.delete(audit.file);
        assertBreaks("line 1: it is missing");
    }

    @Test
    void whoMakesTheChainAnewIsFoundOutByTheVault() throws Exception {
        audit.write(3);
        AuditEntry first = audit.log.entries().get(0);
        AuditEntry second = AuditLine.after(Optional.of(first), LogInFolder.deed(Act.EXPERIMENT), first.time());
        AuditEntry third = AuditLine.after(Optional.of(second), LogInFolder.deed(Act.EXPERIMENT), first.time());
        audit.put(List.of(AuditLine.text(first), AuditLine.text(second), AuditLine.text(third)));
        assertBreaks("line 3: this gateway wrote another one with that number");
        audit.write(1);
        assertBreaks("line 4: it does not follow the line before");
    }

    @Test
    void whoAppendsALineIsFoundOutByTheVault() throws Exception {
        audit.write(2);
        AuditEntry forged = AuditLine.after(audit.log.newest(), LogInFolder.deed(Act.KEYS_FORGET), audit.log.newest().orElseThrow().time());
        Files.writeString(audit.file, AuditLine.text(forged) + "\n", StandardOpenOption.APPEND);
        assertBreaks("line 3: this gateway wrote none after number 2");
        audit.write(1);
        assertFalse(audit.log.verify().isWhole(), "the next line does not heal it");
    }

    @Test
    void aStoreFromABackupIsNotTakenForTheNewestOne() throws Exception {
        audit.write(1);
        var before = audit.room.get("audit/newest").orElseThrow();
        audit.write(2);
        audit.room.put("audit/newest", before);
        assertBreaks("line 2: this gateway wrote none after number 1: somebody appended it, or the store was put back from a backup");
    }

    @Test
    void aLineLongerThanAnyIsNoLine() throws Exception {
        audit.write(1);
        Files.writeString(audit.file, "x".repeat(1_000_000) + "\n", StandardOpenOption.APPEND);
        assertBreaks("line 2: it is no JSON");
    }
}
