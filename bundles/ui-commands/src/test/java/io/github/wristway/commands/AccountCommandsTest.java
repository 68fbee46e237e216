package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.AccountEntry;
import io.github.wristway.gateway.Finding;
import io.github.wristway.gateway.ImportReport;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.Offline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void aPasswordIsAskedForAndNeverShown() throws Exception {
        String printed = shell.typing("s3cret!").run("account:sign-in anna@example.org");
        assertTrue(printed.startsWith("Password of anna@example.org (it will be seen as you type): "), printed);
        assertTrue(printed.endsWith("OK  anna@example.org (zepp) is signed in."), printed);
        assertFalse(printed.contains("s3cret"));
        assertEquals("s3cret!", assertInstanceOf(SignIn.Password.class, shell.bridge.how).password().reveal());
    }

    @Test
    void whatASignInMayBringAboutIsSaidBeforeThePasswordIsAsked() throws Exception {
        shell.bridge.warns = Optional.of("Zepp Life on the phone may be signed out by this.");
        String printed = shell.typing("s3cret!").run("account:sign-in anna@example.org");
        assertTrue(printed.startsWith("Zepp Life on the phone may be signed out by this.\nPassword of"), printed);
    }

    @Test
    void aQrCodeNeedsNoNameAndNoPassword() throws Exception {
        String printed = shell.typing().run("account:sign-in --qr");
        assertTrue(printed.contains("▀") && printed.contains("It says https://account.example/scan?1"), printed);
        assertInstanceOf(SignIn.Scan.class, shell.bridge.how);
        assertEquals("OK", shell.outcome().split(" ")[0]);
    }

    @Test
    void aBrowserBringsBackItsAddress(@TempDir Path folder) throws Exception {
        String printed = shell.typing("https://end.example/?code=C0DE").run("account:sign-in --browser");
        assertTrue(printed.contains("Open this address in a browser") && printed.contains("https://account.example/authorize"), printed);
        assertEquals("https://end.example/?code=C0DE", shell.bridge.brought.reveal());
        assertFalse(printed.contains("C0DE"), printed);

        Path file = Files.writeString(folder.resolve("ended"), "https://end.example/?code=F11E\n");
        shell.run("account:sign-in --browser --address-file " + file);
        assertEquals("https://end.example/?code=F11E", shell.bridge.brought.reveal());
    }

    @Test
    void aScriptIsToldWhichPageToVisitBefore() throws Exception {
        String printed = shell.run("account:sign-in --browser --json");
        assertTrue(printed.contains("https://account.example/authorize") && printed.contains("--address-file"), printed);
        assertEquals("INVALID 2", shell.outcome());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        account:sign-in                            | there is no name
        account:sign-in anna@example.org --qr      | several ways in at once
        account:sign-in anna@example.org --browser | several ways in at once
        account:sign-in --qr --browser             | several ways in at once
        """)
    void aSignInIsOneOfThese(String line, String expected) throws Exception {
        assertTrue(shell.typing("s3cret!").run(line).contains(expected));
        assertNull(shell.bridge.how);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zepp", "zepp life"})
    void whichOfSeveralAppsIsAsked(String answer) throws Exception {
        shell.bridges.add(new ScriptedBridge());
        String printed = shell.typing(answer, "s3cret!").run("account:sign-in anna@example.org");
        assertTrue(printed.startsWith("Which app: zepp (Zepp"), printed);
        assertTrue(printed.endsWith("is signed in."), printed);
    }

    @Test
    void aScriptNamesTheApp() throws Exception {
        shell.bridges.add(new ScriptedBridge());
        assertTrue(shell.run("account:sign-in anna@example.org --password-file x").contains("Add --provider with zepp"));
    }

    @Test
    void whatNoCallRemovesIsRemovedByHand() throws Exception {
        shell.bridge.byHand.addAll(List.of("open the app", "choose Unpair"));
        String printed = shell.run("account:unlink d-2 --yes").replaceAll("\\s+", " ");
        assertTrue(printed.startsWith("UNSUPPORTED"), printed);
        assertTrue(printed.contains("open the app, then choose Unpair"), printed);
        assertEquals("[]", shell.bridge.asked.toString());
    }

    @Test
    void aDryRunTellsTheStepsThatOnlyItsOwnerCanDo() throws Exception {
        shell.bridge.byHand.addAll(List.of("open the app", "choose Unpair"));
        String printed = shell.run("account:unlink d-2 --dry-run").replaceAll("\\s+", " ");
        assertTrue(printed.contains("account you remove it, for no call is known: open the app, then choose Unpair"), printed);
        assertFalse(printed.contains("sends") || printed.contains("token"), printed);
        assertEquals("OK 0", shell.outcome());
        assertTrue(shell.run("account:unlink d-2 --dry-run --json").contains("\"choose Unpair\""));
    }

    @Test
    void aDryRunShowsTheMaskedRequestAlsoOfABandThatIsLinkedHere() throws Exception {
        String printed = shell.run("account:unlink kitchen --dry-run");
        assertTrue(printed.contains("  token     4f2a9c01\n  sends     DELETE /v1/device/binds.json\n  sends     apptoken: ****"), printed);
        assertTrue(shell.run("account:unlink kitchen --dry-run --json").contains("\"apptoken: ****\""));
        assertEquals("[]", shell.bridge.asked.toString());
    }

    @Test
    void aLeftoverInASecondAccountIsRemovedThereAlone() throws Exception {
        shell.gateway.wearables.all.set(0, Examples.linkedAsOf(shell.gateway.wearables.all.get(0), "zepp/7000000002"));
        String printed = shell.run("account:unlink d-1 --yes").replaceAll("\\s+", " ");
        assertTrue(printed.contains("removed from anna@example.org by this gateway"), printed);
        assertTrue(printed.contains("next Here nothing has changed: kitchen is linked as of another account."), printed);
        assertEquals("[unlink d-1]", shell.bridge.asked.toString());
        assertTrue(shell.gateway.asked.stream().noneMatch(asked -> asked.startsWith("plan")), shell.gateway.asked.toString());
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
    void aTokenComesFromAFileAndOthersShouldNotReadIt(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("zepp.token"), "AB12\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        String printed = shell.typing().run("account:token 7000000001 --token-file " + file);
        assertTrue(printed.replaceAll("\\s+", " ").contains("To change that: chmod 600"), printed);
        assertEquals("AB12", assertInstanceOf(SignIn.AppToken.class, shell.bridge.how).token().reveal());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertFalse(shell.run("account:token 7000000001 --token-file " + file).contains("chmod"));
    }

    @Test
    @Tag("R6")
    void aKeyIsOnlyShownToWhoInsists() throws Exception {
        assertFalse(shell.run("account:key kitchen").contains(ScriptedBridge.KEY));
        assertFalse(shell.run("account:key kitchen --json").contains(ScriptedBridge.KEY));
        assertTrue(shell.run("account:key kitchen --reveal").endsWith(ScriptedBridge.KEY));
    }

    @ParameterizedTest(name = "{0} is found")
    @CsvSource({"d-2", "Mi Smart Band 6", "c0:ff:ee:00:00:01", "C0:FF"})
    @Tag("R7")
    void aDeviceGoesByManyNames(String which) throws Exception {
        shell.run("account:unlink '" + which + "' --yes");
        assertEquals("[unlink d-2]", shell.bridge.asked.toString());
    }

    @Test
    void anAmbiguousNameIsNotGuessed() throws Exception {
        String printed = shell.run("account:unlink 'Mi Smart' --yes");
        assertTrue(printed.contains("could be d-1 in anna@example.org, d-2 in anna@example.org"), printed);
        assertEquals("[]", shell.bridge.asked.toString());
    }

    @Test
    @Tag("R14")
    void withALostPhoneTheAccountAloneIsFreed() throws Exception {
        shell.gateway.wearables.all.clear();
        String printed = shell.typing("yes").run("account:unlink 'Mi Smart Band 4'");
        assertTrue(printed.contains("sends     DELETE /v1/device/binds.json"), printed);
        assertTrue(printed.contains("history   stays: neither the account nor what it has stored is deleted"), printed);
        assertTrue(printed.contains("account only: the band may still hold the old key"), printed);
        assertTrue(printed.replaceAll("\\s+", " ").contains("on the band: More → Settings → Factory reset."), printed);
        assertEquals("OK 0", shell.outcome());
        assertEquals("[unlink d-1]", shell.bridge.asked.toString());
    }

    @ParameterizedTest
    @CsvSource({"GONE, OK 0", "ALREADY_GONE, ALREADY 0", "STILL_LISTED, SENT_NOT_VERIFIED 11", "UNKNOWN, SENT_NOT_VERIFIED 11"})
    void onlyWhatWasSeenIsDone(Unlinking ended, String outcome) throws Exception {
        shell.bridge.ends = ended;
        shell.run("account:unlink d-2 --yes");
        assertEquals(outcome, shell.outcome());
    }

    @Test
    void aScriptGetsATokenThatFitsThisDeviceOnly() throws Exception {
        String printed = shell.run("account:unlink d-2");
        assertEquals("CONFIRM_NEEDED 31", shell.outcome());
        Matcher command = Pattern.compile("account:unlink d-2 --confirm (\\w+)").matcher(printed);
        assertTrue(command.find(), printed);
        shell.gateway.wearables.all.clear();
        shell.run("account:unlink d-1 --confirm " + command.group(1));
        assertEquals("CONFIRM_NEEDED 31", shell.outcome());
        assertEquals("[]", shell.bridge.asked.toString());
        shell.run(command.group());
        assertEquals("[unlink d-2]", shell.bridge.asked.toString());
    }

    @Test
    void aNoLeavesTheAccountAlone() throws Exception {
        shell.typing("no").run("account:unlink d-2");
        assertEquals("CANCELLED 34", shell.outcome());
        assertEquals("[]", shell.bridge.asked.toString());
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

    @Test
    void withoutAnAccountItSaysHowToSignIn() throws Exception {
        shell.bridge.accounts.clear();
        shell.run("account:devices");
        assertEquals("ACCOUNT_LOGIN 29", shell.outcome());
        assertTrue(shell.run("account:sign-out anna@example.org").contains("See account:list"));
    }
}
