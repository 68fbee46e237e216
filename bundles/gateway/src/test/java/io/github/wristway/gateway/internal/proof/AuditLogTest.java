package io.github.wristway.gateway.internal.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.AuditEntry;
import io.github.wristway.gateway.AuditEntry.Act;
import io.github.wristway.gateway.AuditEntry.By;
import io.github.wristway.gateway.AuditVerdict;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.ScriptedTime;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
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

/** R35: what is gone for good has its line, and nobody takes the line away unseen. */
class AuditLogTest {
    private static final WearableRow KITCHEN = WearableRow.of("w1", "küche", "acme", "one").withSerial(Optional.of("a\"b\\c\n\u2028" + "x".repeat(200)));

    @TempDir
    Path folder;
    private StoreRoom room;
    private AuditLog log;
    private Path file;

    @BeforeEach
    void open() {
        room = new StoreRoom(folder, ZoneOffset.UTC);
        log = new AuditLog(room, new ScriptedTime());
        file = folder.resolve("audit.log");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static Deed deed(Act act) {
        return Deed.of(act, By.SOMEBODY, Optional.of("p1"), Optional.of(Place.BAND), KITCHEN);
    }

    private void write(int lines) throws StorageTrouble {
        for (int i = 0; i < lines; i++) log.write(deed(Act.values()[i % Act.values().length]));
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file));
    }

    private void put(List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private AuditVerdict verdict(AuditEntry newest, byte[] content) throws Exception {
        Files.write(file, content);
        Chain chain = new Chain(Optional.of(newest));
        new AuditFile(file).lines(chain::goesOn);
        return chain.verdict();
    }

    private void assertBreaks(String where) throws StorageTrouble {
        AuditVerdict verdict = log.verify();
        assertTrue(verdict.trouble().filter(how -> how.startsWith(where)).isPresent(), verdict::toString);
    }

    @Test
    void aLineTellsWhatWhenAndWho() throws Exception {
        log.write(deed(Act.BAND_RESET));
        log.write(deed(Act.BAND_RESET).ended(Outcome.OK));
        AuditEntry last = log.entries().get(1);
        assertEquals(2, last.number());
        assertEquals(Optional.of(Outcome.OK), last.outcome());
        assertEquals("küche", last.wearable().name());
        assertTrue(lines().get(0).startsWith("{\"number\":\"1\",\"time\":\"2026-11-22T09:00:00Z\",\"act\":\"BAND_RESET\",\"outcome\":\"ABOUT\",\"by\":\"SOMEBODY\","
                + "\"plan\":\"p1\",\"place\":\"BAND\",\"wearable\":\"w1\",\"name\":\"k\\u00fcche\",\"model\":\"one\",\"serial\":\"a\\\"b\\\\c\\n\\u2028xxx"), () -> "");
        assertEquals(new AuditVerdict(2, Optional.of("2:" + last.hash()), Optional.empty(), List.of()), log.verify());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void whoIsInterruptedWritesItsLineAllTheSame() throws Exception {
        write(1);
        Thread.currentThread().interrupt();
        write(1);
        assertTrue(Thread.interrupted(), "it stays interrupted");
        assertEquals(2, log.verify().lines());
    }

    @Test
    void anybodyCanCheckAHashWithSha256sum() throws Exception {
        write(2);
        String line = lines().get(1);
        String head = line.replaceFirst(",\"hash\":\"[0-9a-f]*\"}$", "");
        assertTrue(line.endsWith(Bytes.copyOf(MessageDigest.getInstance("SHA-256").digest(head.getBytes())).hex() + "\"}"), line);
    }

    @Test
    void whateverByteIsChanged_itsLineBreaks() throws Exception {
        write(2);
        byte[] whole = Files.readAllBytes(file);
        int first = lines().get(0).length();
        AuditEntry newest = log.newest().orElseThrow();
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
        write(3);
        byte[] whole = Files.readAllBytes(file);
        int start = whole.length - lines().get(2).length() - 1;
        AuditEntry newest = log.newest().orElseThrow();
        for (int at = 0; at < whole.length; at++) {
            assertEquals(at >= start, verdict(newest, Arrays.copyOf(whole, at)).isWhole(), "cut at " + at);
        }
    }

    @Test
    void linesThatAreMovedDoubledOrLeftOutAreNamed() throws Exception {
        write(4);
        List<String> whole = lines();
        put(List.of(whole.get(0), whole.get(2), whole.get(1), whole.get(3)));
        assertBreaks("line 2: number 3 stands where 2 should be");
        put(List.of(whole.get(0), whole.get(1), whole.get(1), whole.get(2), whole.get(3)));
        assertBreaks("line 3: number 2 stands where 3 should be: it is there twice");
        put(List.of(whole.get(0), whole.get(1), whole.get(3)));
        assertBreaks("line 3: number 4 stands where 3 should be: lines before it are missing");
        put(List.of(whole.get(0), whole.get(1)));
        assertBreaks("line 3: it is missing, and so is all up to number 4");
        Files.delete(file);
        assertBreaks("line 1: it is missing");
    }

    @Test
    void whoMakesTheChainAnewIsFoundOutByTheVault() throws Exception {
        write(3);
        AuditEntry first = log.entries().get(0);
        AuditEntry second = AuditLine.after(Optional.of(first), deed(Act.EXPERIMENT), first.time());
        AuditEntry third = AuditLine.after(Optional.of(second), deed(Act.EXPERIMENT), first.time());
        put(List.of(AuditLine.text(first), AuditLine.text(second), AuditLine.text(third)));
        assertBreaks("line 3: this gateway wrote another one with that number");
        write(1);
        assertBreaks("line 4: it does not follow the line before");
    }

    @Test
    void whoAppendsALineIsFoundOutByTheVault() throws Exception {
        write(2);
        AuditEntry forged = AuditLine.after(log.newest(), deed(Act.KEYS_FORGET), log.newest().orElseThrow().time());
        Files.writeString(file, AuditLine.text(forged) + "\n", StandardOpenOption.APPEND);
        assertBreaks("line 3: this gateway wrote none after number 2");
        write(1);
        assertFalse(log.verify().isWhole(), "the next line does not heal it");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 10_000})
    void aTornLineIsToldAndCompleted(int kept) throws Exception {
        write(3);
        List<String> whole = lines();
        String torn = whole.get(2).substring(0, Math.min(kept, whole.get(2).length()));
        Files.writeString(file, whole.get(0) + "\n" + whole.get(1) + "\n" + torn);
        AuditVerdict verdict = log.verify();
        assertTrue(verdict.isWhole(), verdict::toString);
        assertEquals(1, verdict.notes().size());
        write(1);
        assertEquals(whole, lines().subList(0, 3));
        assertEquals(new AuditVerdict(4, log.verify().head(), Optional.empty(), List.of()), log.verify());
    }

    @Test
    void zerosThatAPowerCutLeavesAreNoLine() throws Exception {
        write(2);
        Files.writeString(file, lines().get(0) + "\n" + "\0".repeat(64));
        assertTrue(log.verify().isWhole());
        write(1);
        assertEquals(3, log.verify().lines());
        assertTrue(log.verify().isWhole(), () -> "the line that follows the zeros is read");
    }

    @Test
    void aFirstLineThatNeverCameToTheFileIsWrittenWithTheSecond() throws Exception {
        write(1);
        Files.delete(file);
        assertTrue(log.verify().isWhole());
        write(1);
        assertEquals(2, log.verify().lines());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onAFullDiskTheDeedIsRefused_andLaterTheLogGoesOn() throws Exception {
        write(2);
        Path away = Files.move(file, folder.resolve("away"));
        Files.createSymbolicLink(file, Path.of("/dev/full"));
        StorageTrouble refused = assertThrows(StorageTrouble.class, () -> log.write(deed(Act.BAND_RESET)));
        assertTrue(refused.getMessage().endsWith("so nothing is destroyed"), refused.getMessage());
        Files.delete(file);
        Files.move(away, file);
        assertEquals(1, log.verify().notes().size());
        write(1);
        assertEquals(new AuditVerdict(4, log.verify().head(), Optional.empty(), List.of()), log.verify(), "also the line of what was refused");
    }

    @Test
    void aStoreFromABackupIsNotTakenForTheNewestOne() throws Exception {
        write(1);
        var before = room.get("audit/newest").orElseThrow();
        write(2);
        room.put("audit/newest", before);
        assertBreaks("line 2: this gateway wrote none after number 1: somebody appended it, or the store was put back from a backup");
    }

    @Test
    void aLineLongerThanAnyIsNoLine() throws Exception {
        write(1);
        Files.writeString(file, "x".repeat(1_000_000) + "\n", StandardOpenOption.APPEND);
        assertBreaks("line 2: it is no JSON");
    }
}
