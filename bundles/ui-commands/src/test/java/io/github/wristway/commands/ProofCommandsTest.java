package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.AuditVerdict;
import io.github.wristway.gateway.base.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofCommandsTest {
    @TempDir
    Path folder;
    private final GogoShell shell = new GogoShell();

    @AfterEach
    void close() {
        shell.close();
    }

    private String page() throws Exception {
        shell.run("wearable:sheet kitchen --to " + folder);
        return "gateway:check-sheet " + folder.resolve("handover-kitchen.html");
    }

    @Test
    void theLogIsATable() throws Exception {
        assertEquals("""
                line  when              band     what        outcome   by
                   1  2026-11-21 12:00  kitchen  band reset  about to  somebody
                   2  2026-11-22 12:00  kitchen  band reset  OK        somebody""", shell.run("gateway:audit"));
        assertEquals(2, shell.run("gateway:audit --since today").lines().count());
        assertEquals(3, shell.run("gateway:audit --band kitchen").lines().count());
        assertEquals("Nothing was destroyed or given up here, as far as that goes.", shell.run("gateway:audit --band attic --since today"));
    }

    @Test
    void aWholeLogIsOk_aBrokenOneSaysWhere() throws Exception {
        assertTrue(shell.run("gateway:audit --verify").startsWith("OK  2 lines fit together, and nothing is missing.\n  head      2:abab"));
        shell.gateway.proofs.audited = new AuditVerdict(1, Optional.empty(), Optional.of("line 2: its hash does not fit: it was changed"), List.of("a note"));
        String printed = shell.run("gateway:audit --verify").replaceAll("\\s+", " ");
        assertEquals("TAMPERED the audit log breaks at line 2: its hash does not fit: it was changed. Before that, 1 line fits. note a note.", printed);
        assertEquals("TAMPERED 39", shell.outcome());
    }

    @Test
    void theFingerprintIsInGroups() throws Exception {
        assertTrue(shell.run("gateway:identity").matches("fingerprint  ([0-9a-f]{4} ){7}[0-9a-f]{4}\npublic key   (3b){32}"), shell.run("gateway:identity"));
    }

    @Test
    void aSheetIsWrittenAsBothOrAsOne() throws Exception {
        String printed = shell.run("wearable:sheet kitchen --to " + folder);
        assertTrue(printed.replaceAll("\\s+", " ").contains(" about kitchen · Mi Smart Band 4 · serial 0123/4567 · F1:3A:32:F1:55:BF "), printed);
        assertTrue(printed.endsWith(folder.resolve("handover-kitchen.json") + "\n" + folder.resolve("handover-kitchen.html")), printed);
        shell.run("wearable:sheet kitchen --to " + folder.resolve("one.html"));
        shell.run("wearable:sheet kitchen --to " + folder.resolve("one.json"));
        assertTrue(shell.run("wearable:sheet kitchen --to target/sheets").endsWith("\ntarget/sheets/handover-kitchen.json\ntarget/sheets/handover-kitchen.html"));
        assertTrue(Files.readString(folder.resolve("one.json")).startsWith("{"));
        assertTrue(Files.readString(folder.resolve("one.html")).startsWith("<!doctype html>"));
    }

    @Test
    void whatABandSaysOfItselfIsNoMarkup() throws Exception {
        String page = SheetPage.of(ProofExamples.sheet(Outcome.OK, "0123/<kitchen>{{json}}"));
        assertTrue(page.contains("<dd>0123/&lt;kitchen&gt;{{json}}</dd>"), page);
        assertTrue(page.contains("\"band\": \"\\u003c/script>\""), page);
        assertEquals(1, page.split("</script>", -1).length - 1);
        assertFalse(page.contains("http"), page);
    }

    @Test
    void ourOwnSheetIsGenuine() throws Exception {
        String printed = shell.run(page()).replaceAll("\\s+", " ");
        assertTrue(printed.endsWith("OK genuine: signed by this gateway. It says: kitchen is free: it can be linked to any phone."), printed);
        assertEquals("OK 0", shell.outcome());
    }

    @Test
    void aStrangersSheetWantsAFingerprint() throws Exception {
        shell.gateway.proofs.ours = false;
        String check = page();
        assertTrue(shell.run(check).contains("anybody can make a key"));
        assertEquals("PARTIAL 12", shell.outcome());
        String fingerprint = shell.gateway.proofs.sheet.maker().fingerprint().replace(" ", ":").toUpperCase(Locale.ROOT);
        shell.run(check + " --fingerprint " + fingerprint);
        assertEquals("OK 0", shell.outcome());
        shell.run(check + " --fingerprint " + "00".repeat(16));
        assertEquals("TAMPERED 39", shell.outcome());
        shell.run(check + " --fingerprint ''");
        assertEquals("TAMPERED 39", shell.outcome(), "no digits are no fingerprint");
    }

    @Test
    void aPageThatSaysSomethingElseIsNotBelieved() throws Exception {
        String check = page();
        Path file = folder.resolve("handover-kitchen.html");
        Files.writeString(file, Files.readString(file).replace("Sent, not verified", "Free").replace("Forgotten", "Forgiven"));
        String printed = shell.run(check).replaceAll("\\s+", " ");
        assertTrue(printed.contains("TAMPERED the page was changed, or made by another version of Wristway: believe only the lines above"), printed);
        assertTrue(printed.contains("host forgotten"), printed);
    }

    @Test
    void aGenuineSheetThatSaysPartialIsNoSuccess() throws Exception {
        shell.gateway.proofs.sheet = ProofExamples.sheet(Outcome.PARTIAL);
        String check = page();
        assertEquals("PARTIAL 12", shell.outcome());
        shell.run(check);
        assertEquals("PARTIAL 12", shell.outcome());
        assertTrue(Files.readString(folder.resolve("handover-kitchen.html")).contains("Partial – not free yet"));
    }

    @Test
    void aLogThatContradictsOurOwnSheetIsTold() throws Exception {
        shell.gateway.proofs.distrust = Optional.of("the audit log here has no line 2");
        shell.run(page());
        assertEquals("TAMPERED 39", shell.outcome());
    }

    @Test
    void whatIsTooLargeOrNotThereIsRefused() throws Exception {
        Files.write(folder.resolve("big.json"), new byte[2 * 1024 * 1024]);
        assertTrue(shell.run("gateway:check-sheet " + folder.resolve("big.json")).contains("larger than any handover sheet"));
        shell.run("gateway:check-sheet " + folder.resolve("none.json"));
        assertEquals("INVALID 2", shell.outcome());
    }
}
