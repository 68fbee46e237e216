package io.github.wristway.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.host.BuiltHome.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Single commands and scripts, run by the built home folder: what they print, and how they end. */
@Timeout(60)
class ExecIT {
    @TempDir
    Path folder;
    private BuiltHome home;

    @BeforeEach
    void chooseDataFolder() {
        home = new BuiltHome(folder.resolve("data"));
    }

    @Test
    void execPrintsWhatTheCommandPrintsAndNothingElse() throws Exception {
        assertEquals(new Run(0, "hello\n", ""), home.run("exec", "echo hello"));
    }

    @Test
    void everyErrorEndsWithItsStatus() throws Exception {
        Run unknown = home.run("exec", "echo-o hello");
        assertEquals(127, unknown.status());
        assertEquals("", unknown.output());
        assertTrue(unknown.errors().startsWith("NOT_FOUND  there is no command \"echo-o\""), unknown.errors());

        assertEquals(new Run(1, "", "too bad\n"), home.run("exec", "throw 'too bad'"));
        assertEquals(1, home.run("exec", "echo (").status());
        assertEquals(2, home.run("dance").status());
        assertEquals(2, home.run("exec").status());
        assertEquals(2, home.run("exec", "echo", "hello").status());
        assertEquals(2, home.run().status(), "no terminal, no commands");
    }

    @Test
    void whoeverMistypesACommandOfOursIsToldWhichOneIsNear() throws Exception {
        Run mistyped = home.run("--virtual", "exec", "gateway:statsu");
        assertEquals(127, mistyped.status());
        assertTrue(mistyped.errors().contains("Did you mean gateway:status?"), mistyped.errors());
    }

    @Test
    void virtualMayStandInFrontOfExecAndBehindIt() throws Exception {
        assertTrue(home.run("--virtual", "exec", "gateway:status").output().contains("virtual"));
        assertTrue(home.run("exec", "--virtual", "gateway:status").output().contains("virtual"));
    }

    @Test
    void aCommandThatDoesNotEndIsInterruptedWhenItsTimeIsOver() throws Exception {
        Run run = home.run("exec", "--virtual", "--for", "2s", "wearable:scan --for 10m");
        assertEquals(124, run.status(), run::toString);
        assertTrue(run.errors().contains("did not end within 2 s"), run.errors());
        assertEquals(2, home.run("exec", "--for", "soon", "echo hello").status());
    }

    @Test
    void theStatusThatACommandLeavesIsTheExitStatus() throws Exception {
        assertEquals(22, home.run("exec", "status = 22").status());
    }

    @Test
    void commandsCanBePiped() throws Exception {
        Run run = BuiltHome.finished(home.start(), "# a comment\necho one\n\necho two\nnosuch\necho three\n");
        assertEquals("one\ntwo\n", run.output());
        assertEquals(127, run.status());
    }

    /** A text that was sent, or a plan that waits for its band, is no reason to leave the rest of a script undone. */
    @Test
    void whatIsOnItsWayStopsNoScript() throws Exception {
        Run run = BuiltHome.finished(home.start(), "status = 12\nstatus = 11\necho on\n");
        assertTrue(run.output().endsWith("on\n"), run.toString());
        assertEquals(12, run.status(), "the worst that was");
        assertEquals(20, BuiltHome.finished(home.start(), "status = 11\nstatus = 20\nstatus = 12\n").status());
    }

    @Test
    void filesAreLookedForWhereTheCallerIs() throws Exception {
        Process gateway = home.start("serve");
        try {
            home.awaitSocket();
            Files.writeString(folder.resolve("band.key"), "too short");
            ProcessBuilder caller = home.builder("exec", "wearable:link nobody --key-file band.key");
            Run run = BuiltHome.finished(caller.directory(folder.toFile()).start(), "");
            assertFalse(run.output().contains("cannot be read"), run.toString());
            assertEquals(2, run.status(), run.toString());
        } finally {
            gateway.destroyForcibly();
        }
    }
}
