package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTableTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream console = new PrintStream(printed, true, StandardCharsets.UTF_8);

    /** A terminal on which lines can be drawn again. */
    private final Terminal low = new Terminal() {
        @Override
        public PrintStream console() {
            return console;
        }

        @Override
        public boolean redraws() {
            return true;
        }

        @Override
        public boolean hides() {
            return true;
        }

        @Override
        public Optional<String> ask(String question, boolean hidden) {
            return Optional.empty();
        }

        @Override
        public int rows() {
            return 8;
        }
    };
    private final List<Row> rows = new ArrayList<>(IntStream.range(0, 30).mapToObj(i -> Row.planned(PlanExamples.plan(
            Wish.of(Verb.UNLINK, "b" + i), Examples.wearable("b" + i, "Mi Smart Band 4"),
            Consent.Level.YES))).toList());

    /** What stands on the screen after all that was drawn: one picture follows the other. */
    private List<String> screen() {
        String all = printed.toString(StandardCharsets.UTF_8);
        String last = all.substring(all.lastIndexOf('\r') + 1).replaceFirst("^\u001B\\[\\d+A", "");
        return last.replace("\u001B[K", "").replace("\u001B[J", "").lines().toList();
    }

    @Test
    void showsTheBandWhoseTurnItIsWithItsNeighboursAndWhatItDoes() {
        try (BatchTable table = new BatchTable(low, Clock.fixed(Examples.NOW, ZoneOffset.UTC))) {
            rows.set(14, rows.get(14).with(Outcome.OK, "b14 is free"));
            table.begins(rows, 15);
            table.onlooker().started(Step.SAVE);
            table.onlooker().progress("minutes", 90, 180);
            assertEquals(List.of("band  state    what now", "b12   -        -", "b13   -        -", "b14   OK       b14 is free",
                                 "b15   at work  save 90 of about 180 minutes", "b16   -        -", "b17   -        -"), screen());
            table.onlooker().tapNow(Duration.ofSeconds(30));
            assertTrue(screen().get(4).endsWith("tap it now: it waits 30 s"), screen()::toString);
        }
        assertEquals(List.of(), screen(), "the answer has it in full");
    }

    @Test
    void drawsOverWhatItHasDrawnAndNothingElse() {
        try (BatchTable table = new BatchTable(low, Clock.fixed(Examples.NOW, ZoneOffset.UTC))) {
            table.begins(rows, 0);
            assertFalse(printed.toString(StandardCharsets.UTF_8).contains("A"), "there is nothing above yet");
            printed.reset();
            table.ended(rows, 0);
            assertTrue(printed.toString(StandardCharsets.UTF_8).startsWith("\r\u001B[7Aband"), screen()::toString);
        }
    }
}
