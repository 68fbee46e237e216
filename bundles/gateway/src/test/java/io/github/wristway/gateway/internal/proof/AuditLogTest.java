package io.github.wristway.gateway.internal.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.AuditEntry;
import io.github.wristway.gateway.AuditEntry.Act;
import io.github.wristway.gateway.AuditVerdict;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R35: what is gone for good has its line, also after a power cut and a full disk. */
class AuditLogTest {
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

    @Test
    void aLineTellsWhatWhenAndWho() throws Exception {
        audit.log.write(LogInFolder.deed(Act.BAND_RESET));
        audit.log.write(LogInFolder.deed(Act.BAND_RESET).ended(Outcome.OK));
        AuditEntry last = audit.log.entries().get(1);
        assertEquals(2, last.number());
        assertEquals(Optional.of(Outcome.OK), last.outcome());
        assertEquals("küche", last.wearable().name());
        assertTrue(audit.lines().get(0).startsWith("{\"number\":\"1\",\"time\":\"2026-11-22T09:00:00Z\",\"act\":\"BAND_RESET\",\"outcome\":\"ABOUT\",\"by\":\"SOMEBODY\","
                + "\"plan\":\"p1\",\"place\":\"BAND\",\"wearable\":\"w1\",\"name\":\"k\\u00fcche\",\"model\":\"one\",\"serial\":\"a\\\"b\\\\c\\n\\u2028xxx"), () -> "");
        assertEquals(new AuditVerdict(2, Optional.of("2:" + last.hash()), Optional.empty(), List.of()), audit.log.verify());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(audit.file)));
    }

    @Test
    void whoIsInterruptedWritesItsLineAllTheSame() throws Exception {
        audit.write(1);
        Thread.currentThread().interrupt();
        audit.write(1);
        assertTrue(Thread.interrupted(), "it stays interrupted");
        assertEquals(2, audit.log.verify().lines());
    }

    @Test
    void anybodyCanCheckAHashWithSha256sum() throws Exception {
        audit.write(2);
        String line = audit.lines().get(1);
        String head = line.replaceFirst(",\"hash\":\"[0-9a-f]*\"}$", "");
        assertTrue(line.endsWith(Bytes.copyOf(MessageDigest.getInstance("SHA-256").digest(head.getBytes())).hex() + "\"}"), line);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 10_000})
    void aTornLineIsToldAndCompleted(int kept) throws Exception {
        audit.write(3);
        List<String> whole = audit.lines();
        String torn = whole.get(2).substring(0, Math.min(kept, whole.get(2).length()));
        Files.writeString(audit.file, whole.get(0) + "\n" + whole.get(1) + "\n" + torn);
        AuditVerdict verdict = audit.log.verify();
        assertTrue(verdict.isWhole(), verdict::toString);
        assertEquals(1, verdict.notes().size());
        audit.write(1);
        assertEquals(whole, audit.lines().subList(0, 3));
        assertEquals(new AuditVerdict(4, audit.log.verify().head(), Optional.empty(), List.of()), audit.log.verify());
    }

    @Test
    void zerosThatAPowerCutLeavesAreNoLine() throws Exception {
        audit.write(2);
        Files.writeString(audit.file, audit.lines().get(0) + "\n" + "\0".repeat(64));
        assertTrue(audit.log.verify().isWhole());
        audit.write(1);
        assertEquals(3, audit.log.verify().lines());
        assertTrue(audit.log.verify().isWhole(), () -> "the line that follows the zeros is read");
    }

    @Test
    void aFirstLineThatNeverCameToTheFileIsWrittenWithTheSecond() throws Exception {
        audit.write(1);
        Files.delete(audit.file);
        assertTrue(audit.log.verify().isWhole());
        audit.write(1);
        assertEquals(2, audit.log.verify().lines());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onAFullDiskTheDeedIsRefused_andLaterTheLogGoesOn() throws Exception {
        audit.write(2);
        Path away = Files.move(audit.file, folder.resolve("away"));
        Files.createSymbolicLink(audit.file, Path.of("/dev/full"));
        StorageTrouble refused = assertThrows(StorageTrouble.class, () -> audit.log.write(LogInFolder.deed(Act.BAND_RESET)));
        assertTrue(refused.getMessage().endsWith("so nothing is destroyed"), refused.getMessage());
        Files.delete(audit.file);
        Files.move(away, audit.file);
        assertEquals(1, audit.log.verify().notes().size());
        audit.write(1);
        assertEquals(new AuditVerdict(4, audit.log.verify().head(), Optional.empty(), List.of()), audit.log.verify(), "also the line of what was refused");
    }
}
