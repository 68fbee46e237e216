package io.github.wristway.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wristway.host.BuiltHome.Run;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The built home folder, started by its script as a user would. Nothing in here may take long, least of all an error. */
@Timeout(60)
class LauncherIT {
    @TempDir
    Path folder;
    private BuiltHome home;

    @BeforeEach
    void chooseDataFolder() {
        home = new BuiltHome(folder.resolve("data"));
    }

    @Test
    void helpAndVersionStartNothing() throws Exception {
        assertTrue(home.run("--help").output().contains("wristway exec"));
        assertTrue(home.run("--version").output().startsWith("Wristway "));
        assertFalse(Files.exists(home.data));
    }

    @Test
    void oneGatewayToAFolderAndExecFindsIt() throws Exception {
        Process gateway = home.start("serve");
        try {
            home.awaitSocket();
            String process = Files.readAllLines(home.data.resolve("gateway.lock")).get(0);
            assertEquals(Long.toString(gateway.pid()), process);
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.data)));
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.data.resolve("gateway.sock"))));

            assertEquals(new Run(0, "hello\n", ""), home.run("exec", "echo hello"));
            assertEquals(0, home.run("exec", "echo hello").status(), "it still runs");

            Run second = home.run("serve");
            assertEquals(33, second.status());
            assertTrue(second.errors().contains("process " + process), second.errors());
            assertTrue(second.errors().contains("wristway exec"), second.errors());

            assertEquals(0, home.run("exec", "exit").status());
            assertTrue(gateway.waitFor(20, TimeUnit.SECONDS), "exit stops the gateway");
            assertEquals(0, gateway.exitValue());
        } finally {
            gateway.destroyForcibly();
        }
    }

    @Test
    void thePromptHasARealTerminal() throws Exception {
        Path script = Path.of("/usr/bin/script");
        assumeTrue(Files.isExecutable(script) && Files.readString(Path.of("/proc/version")).startsWith("Linux"));
        ProcessBuilder builder = home.builder();
        String started = String.join(" ", builder.command());
        Process process = builder.command(script.toString(), "-qec", started, "/dev/null").start();
        try {
            process.getOutputStream().write("echo $.terminal\nwearable:lst\nexit\n".getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), "exit ends it");
            String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(shown.contains("PosixSysTerminal"), shown);
            assertTrue(shown.contains("Did you mean"), shown);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aGatewayThatWasKilledLeavesNothingInTheWay() throws Exception {
        Process gateway = home.start("serve");
        home.awaitSocket();
        gateway.destroyForcibly().waitFor();
        assertTrue(Files.exists(home.data.resolve("gateway.sock")));
        assertEquals(new Run(0, "again\n", ""), home.run("exec", "echo again"));
    }

    @Test
    void aSignalStopsItCleanly() throws Exception {
        Process gateway = home.start("serve");
        home.awaitSocket();
        gateway.destroy();
        assertTrue(gateway.waitFor(20, TimeUnit.SECONDS));
        assertFalse(Files.exists(home.data.resolve("gateway.sock")));
    }

    @Test
    void aFolderWithALongNameWithBlanksWillDo() throws Exception {
        home = new BuiltHome(folder.resolve("a folder with a name ".repeat(5).strip()).resolve("and more of it ".repeat(5).strip()));
        assertEquals(new Run(0, "hello\n", ""), home.run("exec", "echo hello"));
    }

    @Test
    void theScriptMayBeALinkInAFolderWithBlanks() throws Exception {
        Path link = Files.createDirectory(folder.resolve("my bin")).resolve("wristway link");
        Files.createSymbolicLink(link, BuiltHome.PLACE.resolve("wristway"));
        Process process = new ProcessBuilder(link.toString(), "--version").directory(folder.toFile()).start();
        assertTrue(BuiltHome.finished(process, "").output().startsWith("Wristway "));
    }

    @Test
    void theTourTellsWhatDidNotGoAsWritten() throws Exception {
        Path tour = Files.writeString(folder.resolve("tour.txt"), """
                # One word is kept.
                $ echo kept word
                = OK
                + word kept (\\w+)
                # And used.
                $ echo ${word} ${password-file}
                = ALREADY OK
                """);
        Run good = home.run("demo", "--no-prompt", "--fast", "--tour", tour.toString());
        assertEquals(0, good.status(), good.toString());
        assertTrue(good.output().contains("# And used.\nwristway> echo word password"), good.output());

        Files.writeString(tour, "$ echo fine\n= ALREADY\n");
        Run bad = home.run("demo", "--no-prompt", "--fast", "--tour", tour.toString());
        assertEquals(1, bad.status());
        assertTrue(bad.output().contains("\"echo fine\" ended OK instead of ALREADY"), bad.output());
        assertFalse(Files.exists(home.data), "the demo leaves the user's data alone");
    }

    @Test
    void theStandInServicesStartAloneAndASignalStopsThem() throws Exception {
        Process server = home.start("account-server");
        try (BufferedReader told = server.inputReader(StandardCharsets.UTF_8)) {
            assertTrue(told.readLine().contains("at http://127.0.0.1:"));
            assertTrue(server.isAlive());
            server.destroy();
            assertTrue(server.waitFor(20, TimeUnit.SECONDS));
        } finally {
            server.destroyForcibly();
        }
        assertEquals(2, home.run("account-server", "--port", "many").status());
        assertFalse(Files.exists(home.data), "it keeps nothing");
    }

    @Test
    void theListOfWhatWeShipIsCurrent() throws IOException {
        assertEquals(
                Files.readString(BuiltHome.PLACE.resolveSibling("THIRD-PARTY.md")),
                Files.readString(BuiltHome.PLACE.resolve("THIRD-PARTY.md")),
                "copy distribution/target/THIRD-PARTY.md to the top of the tree");
    }
}
