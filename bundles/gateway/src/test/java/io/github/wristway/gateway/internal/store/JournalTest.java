package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.CopyWriter.CopyTo;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Journal.Entry UNLINK = new Journal.Entry("p1", Verb.UNLINK, "w1",
        Set.of(Wish.Option.LOCAL, Wish.Option.NO_SYNC), Optional.of("zepp/7000000001"), Journal.State.RUNNING, NOON, "", Optional.empty());
    private static final Journal.Entry SYNC = new Journal.Entry("p2", Verb.SYNC, "w2", Set.of(), Optional.empty(),
        Journal.State.RUNNING, NOON.minusSeconds(1), "", Optional.empty());

    @TempDir
    Path folder;
    private Store store;
    private Journal journal;

    @BeforeEach
    void open() throws StorageTrouble {
        store = Store.open(folder.resolve("wristway.db"), ZoneOffset.UTC);
        journal = store.journal();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aPlanComesBackWhole() throws StorageTrouble {
        journal.begin(UNLINK);
        journal.begin(SYNC);
        assertEquals(Optional.of(UNLINK), journal.byId("p1"));
        assertEquals(Optional.of(SYNC), journal.byId("p2"));
        assertEquals(Optional.empty(), journal.byId("p3"));
        assertEquals(List.of(UNLINK), journal.of("w1"));
    }

    @Test
    void aPlanBeginsOnce() throws StorageTrouble {
        journal.begin(UNLINK);
        assertThrows(StorageTrouble.class, () -> journal.begin(UNLINK));
    }

    @Test
    void unfinishedPlansAreListedOldestFirst() throws StorageTrouble {
        journal.begin(UNLINK);
        journal.begin(SYNC);
        Journal.Entry waiting = UNLINK.with(Journal.State.PENDING, "the band", Optional.of(Outcome.QUEUED));
        journal.save(waiting);
        assertEquals(List.of(SYNC, waiting), journal.unfinished());
        journal.save(SYNC.with(Journal.State.DONE, "", Optional.of(Outcome.OK)));
        assertEquals(List.of(waiting), journal.unfinished());
        journal.save(waiting.with(Journal.State.CANCELLED, "", Optional.of(Outcome.PARTIAL)));
        assertEquals(List.of(), journal.unfinished());
    }

    @Test
    void thePlansOfAWearableComeAsTheyWereBegun_whateverTheClockSaid() throws StorageTrouble {
        journal.begin(UNLINK);
        Journal.Entry later = new Journal.Entry("p0", UNLINK.verb(), UNLINK.wearableId(), Set.of(), Optional.empty(), Journal.State.RUNNING, NOON.minusSeconds(86_400), "",
                                                Optional.empty());
        journal.begin(later);
        assertEquals(List.of(UNLINK, later), journal.of(UNLINK.wearableId()));
    }

    @Test
    void aPromisedCopyIsRememberedUntilItIsTaken() throws StorageTrouble {
        journal.begin(UNLINK);
        assertEquals(Optional.empty(), journal.promisedCopy("p1"));
        Optional<CopyTo> copy = Optional.of(new CopyTo(Path.of("/tmp/kitchen.zip"), true));
        journal.promiseCopy("p1", copy);
        journal.save(UNLINK.with(Journal.State.PENDING, "the band", Optional.of(Outcome.QUEUED)));
        assertEquals(copy, journal.promisedCopy("p1"));
        journal.promiseCopy("p1", Optional.empty());
        assertEquals(Optional.empty(), journal.promisedCopy("p1"));
    }

    @Test
    void aStepThatWasStartedAndNotEndedIsSeenAfterARestart() throws StorageTrouble {
        journal.begin(UNLINK);
        journal.started("p1", Step.LOOK, NOON);
        journal.ended("p1", new Report.Line(Step.LOOK, Outcome.OK, "seen"), NOON);
        journal.started("p1", Step.ACCOUNT, LATER);
        store.close();
        open();
        assertEquals(List.of(new Journal.StepEntry(Step.LOOK, true, Optional.of(Outcome.OK), "seen", NOON),
                             new Journal.StepEntry(Step.ACCOUNT, false, Optional.empty(), "", LATER)), journal.steps("p1"));
    }

    @Test
    void theLatestTryOfAStepCounts() throws StorageTrouble {
        journal.begin(UNLINK);
        journal.started("p1", Step.BAND, NOON);
        journal.ended("p1", new Report.Line(Step.BAND, Outcome.OUT_OF_RANGE, "not heard"), NOON);
        journal.started("p1", Step.BAND, LATER);
        assertEquals(List.of(new Journal.StepEntry(Step.BAND, false, Optional.empty(), "", LATER)), journal.steps("p1"));
        journal.ended("p1", new Report.Line(Step.BAND, Outcome.OK, "free"), LATER);
        journal.ended("p1", new Report.Line(Step.SAVE, Outcome.ALREADY, "nothing new"), LATER);
        assertEquals(List.of(Step.SAVE, Step.BAND), journal.steps("p1").stream().map(Journal.StepEntry::step).toList());
        assertEquals(Optional.of(Outcome.OK), journal.steps("p1").get(1).outcome());
    }

    @Test
    void aStepNeedsItsPlan() {
        assertThrows(StorageTrouble.class, () -> journal.started("p9", Step.LOOK, NOON));
    }
}
