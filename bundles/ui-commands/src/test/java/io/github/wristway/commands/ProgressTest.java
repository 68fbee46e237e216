package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    /** Time goes on by 100 ms with every look at it. */
    private static final class TickingClock extends Clock {
        private Instant now = Examples.NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plusMillis(100);
            return now;
        }
    }

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream console = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private void fetch(Terminal terminal) {
        try (Progress progress = new Progress(terminal, new TickingClock())) {
            progress.started(Step.SAVE);
            for (int done = 0; done <= 180; done += 3) progress.progress("minutes", done, 180);
            progress.tapNow(Duration.ofSeconds(30));
            progress.ended(new Report.Line(Step.SAVE, Outcome.OK, "183 minutes stored"));
        }
    }

    @Test
    void withoutATerminalItSaysEveryTwoSecondsHowFarItIs() {
        fetch(new PlainTerminal(new ByteArrayInputStream(new byte[0]), console));
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals("  save      57 of about 180 minutes", lines.get(0));
        assertEquals("  tap       Tap the band now: it waits 30 s.", lines.get(lines.size() - 2));
        assertEquals("  save      183 minutes stored", lines.get(lines.size() - 1));
        assertEquals(5, lines.size(), lines.toString());
        assertFalse(lines.toString().contains("\r"));
    }

    @Test
    void onATerminalTheLineIsDrawnAgainAndLeavesNothingBehind() throws Exception {
        var jline = new ExternalTerminal("test", "xterm", new ByteArrayInputStream(new byte[0]), printed, StandardCharsets.UTF_8);
        jline.setSize(new Size(80, 24));
        fetch(new JLineTerminal(jline, console));
        String all = printed.toString(StandardCharsets.UTF_8);
        assertTrue(all.contains("\r  save      ████████░░░░░░░░ 90 of about 180 minutes"), all);
        List<String> left = Arrays.stream(all.split("\n")).map(ProgressTest::afterRedrawing).toList();
        assertEquals(List.of("  tap       Tap the band now: it waits 30 s.", "  save      183 minutes stored", ""), left);
    }

    /** What is to be seen of a line in the end. */
    private static String afterRedrawing(String line) {
        return line.substring(line.lastIndexOf('\r') + 1).replace(Terminal.REST_AWAY, "");
    }

    @Test
    void whoHasTurnedAwayIsToldNothing() {
        Progress progress = new Progress(new PlainTerminal(new ByteArrayInputStream(new byte[0]), console), new TickingClock());
        progress.close();
        progress.ended(new Report.Line(Step.BAND, Outcome.OK, "reset"));
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"0, 180, ░░░░░░░░░░░░░░░░", "90, 180, ████████░░░░░░░░", "200, 180, ████████████████", "-1, 180, ░░░░░░░░░░░░░░░░"})
    void bars(long done, long expected, String bar) {
        assertEquals(bar, Progress.bar(done, expected));
    }
}
