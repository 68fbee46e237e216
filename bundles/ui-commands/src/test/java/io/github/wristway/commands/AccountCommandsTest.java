package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.Offline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
    void aQrCodeNeedsNoNameAndNoPassword() throws Exception {
        String printed = shell.typing().run("account:sign-in --qr");
        assertTrue(printed.contains("▀") && printed.contains("It says https://account.example/scan?1"), printed);
        assertInstanceOf(SignIn.Scan.class, shell.bridge.how);
        assertEquals("OK", shell.outcome().split(" ")[0]);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        account:sign-in                        | there is no name
        account:sign-in anna@example.org --qr  | a QR code needs no name
        """)
    void aSignInNeedsOneOfTheTwo(String line, String expected) throws Exception {
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
    void aKeyIsOnlyShownToWhoInsists() throws Exception {
        assertFalse(shell.run("account:key kitchen").contains(ScriptedBridge.KEY));
        assertFalse(shell.run("account:key kitchen --json").contains(ScriptedBridge.KEY));
        assertTrue(shell.run("account:key kitchen --reveal").endsWith(ScriptedBridge.KEY));
    }

    @ParameterizedTest(name = "{0} is found")
    @CsvSource({"d-2", "Mi Smart Band 6", "c0:ff:ee:00:00:01", "C0:FF"})
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
    void withALostPhoneTheAccountAloneIsFreed() throws Exception {
        shell.gateway.wearables.clear();
        String printed = shell.typing("yes").run("account:unlink 'Mi Smart Band 4'");
        assertTrue(printed.contains("sends     DELETE /v1/device/binds.json"), printed);
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
        shell.gateway.wearables.clear();
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
