package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.account.SignIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
    private final GogoShell shell = new GogoShell();

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
    void withoutAnAccountItSaysHowToSignIn() throws Exception {
        shell.bridge.accounts.clear();
        shell.run("account:devices");
        assertEquals("ACCOUNT_LOGIN 29", shell.outcome());
        assertTrue(shell.run("account:sign-out anna@example.org").contains("See account:list"));
    }
}
