package io.github.wristway.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The built home folder, started by its script as a user would. Nothing in here may take long, least of all an error. */
@Timeout(60)
class LauncherIT {
    private static final Path HOME = Path.of(System.getProperty("wristway.home"));

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void chooseDataFolder() {
        data = folder.resolve("data");
    }

    @Test
    void execPrintsWhatTheCommandPrintsAndNothingElse() throws Exception {
        assertEquals(new Run(0, "hello\n", ""), wristway("exec", "echo hello"));
    }

    @Test
    void everyErrorEndsWithItsStatus() throws Exception {
        Run unknown = wristway("exec", "echo-o hello");
        assertEquals(127, unknown.status());
        assertEquals("", unknown.output());
        assertTrue(unknown.errors().startsWith("NOT_FOUND  There is no command \"echo-o\""), unknown.errors());

        assertEquals(new Run(1, "", "too bad\n"), wristway("exec", "throw 'too bad'"));
        assertEquals(1, wristway("exec", "echo (").status());
        assertEquals(2, wristway("dance").status());
        assertEquals(2, wristway("exec").status());
        assertEquals(2, wristway("exec", "echo", "hello").status());
        assertEquals(2, wristway().status(), "no terminal, no commands");
    }

    @Test
    void whoeverMistypesACommandOfOursIsToldWhichOneIsNear() throws Exception {
        Run mistyped = wristway("--virtual", "exec", "gateway:statsu");
        assertEquals(127, mistyped.status());
        assertTrue(mistyped.errors().contains("Did you mean gateway:status?"), mistyped.errors());
    }

    @Test
    void virtualMayStandInFrontOfExecAndBehindIt() throws Exception {
        assertTrue(wristway("--virtual", "exec", "gateway:status").output().contains("virtual"));
        assertTrue(wristway("exec", "--virtual", "gateway:status").output().contains("virtual"));
    }

    @Test
    void aCommandThatDoesNotEndIsInterruptedWhenItsTimeIsOver() throws Exception {
        Run run = wristway("exec", "--for", "2s", "wearable:scan --for 10m");
        assertEquals(124, run.status(), run::toString);
        assertTrue(run.errors().contains("did not end within 2 s"), run.errors());
        assertEquals(2, wristway("exec", "--for", "soon", "echo hello").status());
    }

    @Test
    void theStatusThatACommandLeavesIsTheExitStatus() throws Exception {
        assertEquals(22, wristway("exec", "status = 22").status());
    }

    @Test
    void helpAndVersionStartNothing() throws Exception {
        assertTrue(wristway("--help").output().contains("wristway exec"));
        assertTrue(wristway("--version").output().startsWith("Wristway "));
        assertFalse(Files.exists(data));
    }

    @Test
    void commandsCanBePiped() throws Exception {
        Run run = finished(process(List.of()), "# a comment\necho one\n\necho two\nnosuch\necho three\n");
        assertEquals("one\ntwo\n", run.output());
        assertEquals(127, run.status());
    }

    /** A text that was sent, or a plan that waits for its band, is no reason to leave the rest of a script undone. */
    @Test
    void whatIsOnItsWayStopsNoScript() throws Exception {
        Run run = finished(process(List.of()), "status = 12\nstatus = 11\necho on\n");
        assertTrue(run.output().endsWith("on\n"), run.toString());
        assertEquals(12, run.status(), "the worst that was");
        assertEquals(20, finished(process(List.of()), "status = 11\nstatus = 20\nstatus = 12\n").status());
    }

    @Test
    void oneGatewayToAFolderAndExecFindsIt() throws Exception {
        Process gateway = process(List.of("serve"));
        try {
            awaitSocket();
            String process = Files.readAllLines(data.resolve("gateway.lock")).get(0);
            assertEquals(Long.toString(gateway.pid()), process);
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("gateway.sock"))));

            assertEquals(new Run(0, "hello\n", ""), wristway("exec", "echo hello"));
            assertEquals(0, wristway("exec", "echo hello").status(), "it still runs");

            Run second = wristway("serve");
            assertEquals(33, second.status());
            assertTrue(second.errors().contains("process " + process), second.errors());
            assertTrue(second.errors().contains("wristway exec"), second.errors());

            assertEquals(0, wristway("exec", "exit").status());
            assertTrue(gateway.waitFor(20, TimeUnit.SECONDS), "exit stops the gateway");
            assertEquals(0, gateway.exitValue());
        } finally {
            gateway.destroyForcibly();
        }
    }

    @Test
    void filesAreLookedForWhereTheCallerIs() throws Exception {
        Process gateway = process(List.of("serve"));
        try {
            awaitSocket();
            Files.writeString(folder.resolve("band.key"), "too short");
            ProcessBuilder caller = builder(List.of("exec", "wearable:link nobody --key-file band.key"));
            Run run = finished(caller.directory(folder.toFile()).start(), "");
            assertFalse(run.output().contains("cannot be read"), run.toString());
            assertEquals(2, run.status(), run.toString());
        } finally {
            gateway.destroyForcibly();
        }
    }

    @Test
    void thePromptHasARealTerminal() throws Exception {
        Path script = Path.of("/usr/bin/script");
        assumeTrue(Files.isExecutable(script) && Files.readString(Path.of("/proc/version")).startsWith("Linux"));
        ProcessBuilder builder = builder(List.of());
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
        Process gateway = process(List.of("serve"));
        awaitSocket();
        gateway.destroyForcibly().waitFor();
        assertTrue(Files.exists(data.resolve("gateway.sock")));
        assertEquals(new Run(0, "again\n", ""), wristway("exec", "echo again"));
    }

    @Test
    void aSignalStopsItCleanly() throws Exception {
        Process gateway = process(List.of("serve"));
        awaitSocket();
        gateway.destroy();
        assertTrue(gateway.waitFor(20, TimeUnit.SECONDS));
        assertFalse(Files.exists(data.resolve("gateway.sock")));
    }

    @Test
    void aFolderWithALongNameWithBlanksWillDo() throws Exception {
        data = folder.resolve("a folder with a name ".repeat(5).strip()).resolve("and more of it ".repeat(5).strip());
        assertEquals(new Run(0, "hello\n", ""), wristway("exec", "echo hello"));
    }

    @Test
    void theScriptMayBeALinkInAFolderWithBlanks() throws Exception {
        Path link = Files.createDirectory(folder.resolve("my bin")).resolve("wristway link");
        Files.createSymbolicLink(link, HOME.resolve("wristway"));
        Process process = new ProcessBuilder(link.toString(), "--version").directory(folder.toFile()).start();
        assertTrue(finished(process, "").output().startsWith("Wristway "));
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
        Run good = wristway("demo", "--no-prompt", "--fast", "--tour", tour.toString());
        assertEquals(0, good.status(), good.toString());
        assertTrue(good.output().contains("# And used.\nwristway> echo word password"), good.output());

        Files.writeString(tour, "$ echo fine\n= ALREADY\n");
        Run bad = wristway("demo", "--no-prompt", "--fast", "--tour", tour.toString());
        assertEquals(1, bad.status());
        assertTrue(bad.output().contains("\"echo fine\" ended OK instead of ALREADY"), bad.output());
        assertFalse(Files.exists(data), "the demo leaves the user's data alone");
    }

    @Test
    void theStandInServicesStartAloneAndASignalStopsThem() throws Exception {
        Process server = process(List.of("account-server"));
        try (BufferedReader told = server.inputReader(StandardCharsets.UTF_8)) {
            assertTrue(told.readLine().contains("at http://127.0.0.1:"));
            assertTrue(server.isAlive());
            server.destroy();
            assertTrue(server.waitFor(20, TimeUnit.SECONDS));
        } finally {
            server.destroyForcibly();
        }
        assertEquals(2, wristway("account-server", "--port", "many").status());
        assertFalse(Files.exists(data), "it keeps nothing");
    }

    @Test
    void theListOfWhatWeShipIsCurrent() throws IOException {
        assertEquals(
                Files.readString(HOME.resolveSibling("THIRD-PARTY.md")),
                Files.readString(HOME.resolve("THIRD-PARTY.md")),
                "copy distribution/target/THIRD-PARTY.md to the top of the tree");
    }

    private Run wristway(String... arguments) throws Exception {
        return finished(process(List.of(arguments)), "");
    }

    private Process process(List<String> arguments) throws IOException {
        return builder(arguments).start();
    }

    private ProcessBuilder builder(List<String> arguments) {
        List<String> command = new ArrayList<>(arguments);
        command.add(0, HOME.resolve("wristway").toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("WRISTWAY_DATA", data.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("WRISTWAY_JAVA_OPTS");
        return builder;
    }

    /** No more than a few lines go either way, so nothing has to be read while the process runs. */
    private static Run finished(Process process, String input) throws Exception {
        try {
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) throw new AssertionError("it hangs: " + process.info());
            return new Run(
                    process.exitValue(),
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                    new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }

    private void awaitSocket() throws InterruptedException {
        while (!Files.exists(data.resolve("gateway.sock"))) Thread.sleep(20);
    }

    private record Run(int status, String output, String errors) {}
}
