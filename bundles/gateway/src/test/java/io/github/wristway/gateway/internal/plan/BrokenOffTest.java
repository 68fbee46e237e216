package io.github.wristway.gateway.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The process ended in the middle of a plan that nobody goes on with unasked: the journal says how far it came, and no more. */
class BrokenOffTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        ERASE | HISTORY started            | CANCELLED | CANCELLED
        ERASE | HISTORY ended              | DONE      | OK
        MOVE  | LOOK ended                 | CANCELLED | CANCELLED
        MOVE  | BAND ended                 | CANCELLED | PARTIAL
        MOVE  | BAND ended, HOST started   | CANCELLED | PARTIAL
        MOVE  | BAND ended, HOST ended     | DONE      | OK
        LINK  | LINK started               | CANCELLED | PARTIAL
        HANDOVER | ACCOUNT ended           | PENDING   | QUEUED
        """)
    void saysHowFarItCame(Verb verb, String steps, Journal.State state, Outcome outcome) throws StorageTrouble {
        try (Store store = Store.open(folder.resolve("wristway.db"), ZoneOffset.UTC)) {
            Journal journal = store.journal();
            journal.begin(new Journal.Entry("p1", verb, "w1", Set.of(), Optional.empty(), Journal.State.RUNNING, AT, "", Optional.empty()));
            for (String step : steps.split(", ")) note(journal, step.split(" "));
            new Unfinished(null, journal).takeUp("p1");
            Journal.Entry after = journal.byId("p1").orElseThrow();
            assertEquals(state, after.state());
            assertEquals(Optional.of(outcome), after.outcome());
        }
    }

    private static void note(Journal journal, String[] step) throws StorageTrouble {
        Step which = Step.valueOf(step[0]);
        if (step[1].equals("started")) journal.started("p1", which, AT);
        else journal.ended("p1", new Report.Line(which, Outcome.OK, "said"), AT);
    }
}
