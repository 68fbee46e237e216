package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.device.Live;
import java.io.ByteArrayOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LiveTest {
    private final GogoShell shell = new GogoShell();
    private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    private final PipedOutputStream keyboard = new PipedOutputStream();

    @AfterEach
    void close() {
        shell.close();
    }

    /** A terminal as people have it: what they type is shown while no command wants it otherwise. */
    private ExternalTerminal terminal() throws Exception {
        var terminal = new ExternalTerminal("test", "xterm", new PipedInputStream(keyboard), drawn, StandardCharsets.UTF_8);
        Attributes shown = terminal.getAttributes();
        shown.setLocalFlags(EnumSet.of(LocalFlag.ECHO, LocalFlag.ICANON, LocalFlag.ISIG), true);
        terminal.setAttributes(shown);
        terminal.handle(Signal.INT, SignalHandler.SIG_IGN);
        shell.session.put(".terminal", terminal);
        return terminal;
    }

    private void press(String keys) throws Exception {
        keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    /** Asks whether the listener has enough until it has; a test that never gets there runs out of time. */
    private static void untilEnough(Live.Listener listener) {
        while (!listener.enough()) Thread.onSpinWait();
    }

    @Test
    void anyKeyEndsItUnseenAndTheTerminalIsAsBefore() throws Exception {
        ExternalTerminal terminal = terminal();
        String before = terminal.getAttributes().toString();
        shell.gateway.wearables.live = (atMost, listener) -> {
            assertFalse(listener.enough());
            assertFalse(terminal.getAttributes().getLocalFlag(LocalFlag.ECHO));
            listener.heartRate(72);
            quietly(() -> press("\u001b[A"));
            untilEnough(listener);
        };
        String printed = shell.run("wearable:live kitchen");
        assertTrue(printed.contains("OK  kitchen told 1 heart rate within 60 s: 72 bpm"), printed);
        assertEquals("OK 0", shell.outcome());
        assertEquals(before, terminal.getAttributes().toString());
        assertEquals(-2, terminal.reader().read(1), "the rest of the arrow key is left for the prompt");
        assertEquals("", drawn.toString(StandardCharsets.UTF_8), "the key was shown");
    }

    @Test
    void theTerminalIsAsBeforeWhateverHappens() throws Exception {
        ExternalTerminal terminal = terminal();
        String before = terminal.getAttributes().toString();
        shell.gateway.wearables.live = (atMost, listener) -> {
            throw new LinkLost("kitchen", "the watch");
        };
        assertTrue(shell.run("wearable:live kitchen").contains("OUT_OF_RANGE"));
        assertEquals(before, terminal.getAttributes().toString());
    }

    @Test
    void theLineIsDrawnAgainAndTakenAwayInTheEnd() throws Exception {
        terminal();
        String printed = shell.run("wearable:live kitchen");
        assertTrue(printed.contains("\rOpening kitchen …"), printed);
        assertTrue(printed.contains("\r  76 bpm   1,234 steps   (any key ends it)"), printed);
        assertTrue(printed.contains("\r" + Terminal.REST_AWAY + "OK  kitchen told 3 heart rates within 60 s: 72 bpm on average, 70 to 76. 1,234\n"
                                    + "    steps today, 34 of them meanwhile."), printed);
    }

    @Test
    void whereLinesStayThereIsOnePerChange() throws Exception {
        assertEquals("""
            Opening kitchen …
              measuring
              measuring   1,200 steps
              70 bpm   1,200 steps
              76 bpm   1,200 steps
              76 bpm   1,234 steps
            OK  kitchen told 3 heart rates within 30 s: 72 bpm on average, 70 to 76. 1,234
                steps today, 34 of them meanwhile.""", shell.typing("q").run("wearable:live kitchen --for 30s"));
    }

    @Test
    void ctrlCEndsItLikeAKeyOnceSomethingWasMeasured() throws Exception {
        ExternalTerminal terminal = terminal();
        shell.gateway.wearables.live = (atMost, listener) -> {
            listener.heartRate(72);
            interrupted(terminal);
        };
        assertTrue(shell.run("wearable:live kitchen").contains("OK  kitchen told 1 heart rate within 0 s: 72 bpm"));
        shell.gateway.wearables.live = (atMost, listener) -> interrupted(terminal);
        assertTrue(shell.run("wearable:live kitchen").contains("CANCELLED  live was cancelled"));
        assertFalse(Thread.currentThread().isInterrupted());
    }

    private static void interrupted(ExternalTerminal terminal) throws Cancelled {
        terminal.raise(Signal.INT);
        throw new Cancelled("live");
    }

    @Test
    void aBandThatTellsNothingSaysWhyThatMayBe() throws Exception {
        shell.gateway.wearables.live = (atMost, listener) -> {};
        String printed = shell.run("wearable:live kitchen").replaceAll("\\s+", " ");
        assertEquals("SENT_NOT_VERIFIED kitchen told nothing within 60 s: the first heart rate takes up to half a minute, "
                     + "and none comes from a band that is not worn, lies too loosely, or has no sensor for it.", printed);
        shell.gateway.wearables.live = (atMost, listener) -> listener.steps(7);
        assertTrue(shell.run("wearable:live kitchen").replaceAll("\\s+", " ").startsWith("OK kitchen told no heart rate within 60 s: the first"));
    }

    @Test
    void jsonHasEveryReading() throws Exception {
        JsonObject json = JsonParser.parseString(shell.run("wearable:live kitchen --json")).getAsJsonObject();
        assertEquals("OK", json.get("outcome").getAsString());
        assertEquals(5, json.getAsJsonArray("readings").size());
        assertEquals(70, json.getAsJsonArray("readings").get(1).getAsJsonObject().get("heartRate").getAsInt());
        assertEquals(34, json.getAsJsonObject("summary").get("stepsOnWatch").getAsInt());
    }

    @Test
    void midnightDoesNotTakeStepsAway() {
        var readings = List.of(LiveReading.steps(Examples.NOW, 9000), LiveReading.steps(Examples.NOW, 3));
        assertEquals(0, LiveSummary.of(Duration.ofSeconds(5), readings).stepsOnWatch().orElseThrow());
    }

    private interface Doing {
        void done() throws Exception;
    }

    private static void quietly(Doing doing) {
        try {
            doing.done();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
