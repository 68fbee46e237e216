package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.AccountEntry;
import io.github.wristway.gateway.Finding;
import io.github.wristway.gateway.ImportReport;
import io.github.wristway.gateway.base.Offline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AccountCommandsTest {
    private final GogoShell shell = new GogoShell();

    @BeforeEach
    void twoBandsInTheAccountOneOfThemLinkedHere() {
        shell.bridge.devices.add(ScriptedBridge.device("d-1", "Mi Smart Band 4", "D1:C5:15:0A:22:7F"));
        shell.bridge.devices.add(ScriptedBridge.device("d-2", "Mi Smart Band 6", "C0:FF:EE:00:00:01"));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void whatDoesNotAgreeIsSaidBelowTheTableWithTheCommandThatMendsIt() throws Exception {
        shell.gateway.accounts.findings.put("d-1", List.of(new Finding(Finding.Kind.OTHER_KEY, "anna has another key", Optional.of("wearable:relink kitchen"))));
        shell.gateway.accounts.unlisted.add(new AccountEntry(Optional.empty(), Optional.empty(), Optional.of(Examples.wearable("hall", "Mi Band 3")), Optional.empty(),
                List.of(new Finding(Finding.Kind.ORPHANED, "forgotten\u001b[2J here", Optional.empty()))));
        String printed = shell.run("account:devices");
        assertTrue(printed.contains("\n  kitchen: anna has another key.\n    → wearable:relink kitchen\n  hall: forgotten?[2J here."), printed);
        assertTrue(printed.contains("  -     D1:C5:15:0A:22:7F  no      -       hall      here"), printed);
        assertTrue(printed.lines().allMatch(line -> line.length() <= 80), printed);
        assertTrue(shell.run("account:devices --json").contains("\"mend\": \"wearable:relink kitchen\""));
    }

    @Test
    @Tag("R6")
    void aKeyIsOnlyShownToWhoInsists() throws Exception {
        assertFalse(shell.run("account:key kitchen").contains(ScriptedBridge.KEY));
        assertFalse(shell.run("account:key kitchen --json").contains(ScriptedBridge.KEY));
        assertTrue(shell.run("account:key kitchen --reveal").endsWith(ScriptedBridge.KEY));
    }

    @Test
    void anImportTellsWhatCameAndWhatWasLeft() throws Exception {
        String printed = shell.run("account:import anna@example.org --to 2026-11-20 --dry-run").replaceAll("\\s+", " ");
        assertEquals("[import anna@example.org 2026-10-22 to 2026-11-20 dry]", shell.gateway.asked.toString());
        assertTrue(printed.contains("kitchen 30 9 12,345 8 2"), printed);
        assertTrue(printed.contains("Left there: 4 days of the device C0FFEE000001, which is no band here. --into BAND takes them."), printed);
        assertTrue(printed.contains("Not read: 2026-11-03: a day of 17 bytes"), printed);
        assertTrue(printed.endsWith("OK This would be stored; nothing was changed."), printed);
    }

    @Test
    void anImportThatWasStoppedTellsFromWhereToGoOn() throws Exception {
        shell.gateway.accounts.imported = new ImportReport(List.of(), List.of(), List.of(),
                Optional.of(new Offline("Zepp wants fewer requests", "Wait some minutes")), Optional.of(LocalDate.of(2026, 11, 8)));
        String printed = shell.run("account:import anna@example.org --from 2026-11-01 --into kitchen").replaceAll("\\s+", " ");
        assertEquals("OFFLINE Zepp wants fewer requests; what is before 2026-11-08 is stored: go on with --from 2026-11-08.", printed);
        assertTrue(shell.run("account:import anna@example.org --json").contains("\"next\": \"2026-11-08\""));
    }

    @Test
    void offlineIsSaidAsItIs() throws Exception {
        shell.bridge.fails = new Offline("api.example.org does not answer", "Check the internet of this host");
        assertEquals("OFFLINE  api.example.org does not answer. Check the internet of this host.", shell.run("account:devices"));
    }
}
