package io.github.wristway.gateway.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a plan that nobody waits for is seen to do. */
class StartedTest {
    private final ModelTime time = new ModelTime();
    private final Plan plan = new Plan("p1", Wish.of(Verb.UNLINK, "kitchen"), null, "Unlink", List.of(), List.of(), Consent.Level.YES, "0badcafe", Instant.EPOCH);
    private final Started started = new Started(plan, WearableRow.of("w1", "kitchen", "acme", "one"), time);

    private String waitsFor() {
        return started.pending().waitsFor();
    }

    @Test
    void itIsAtWorkFromNowOn() {
        assertEquals("nothing: it is at work", waitsFor());
        assertEquals(List.of("p1", "w1", "kitchen", Verb.UNLINK, time.now()),
                     List.of(started.planId(), started.wearableId(), started.called(), started.verb(), started.pending().since()));
        assertFalse(started.isOver());
    }

    @Test
    void itsStepAndHowFarThatIsIsTold() {
        started.started(Step.SAVE);
        assertEquals("nothing: it is at work (save)", waitsFor());
        started.progress("minutes", 60, 0);
        assertEquals("nothing: it is at work (save, 60 minutes)", waitsFor());
        started.progress("minutes", 60, 480);
        assertEquals("nothing: it is at work (save, 60 of about 480 minutes)", waitsFor());
        started.progress("minutes", 500, 480);
        assertEquals("nothing: it is at work (save, 500 of about 500 minutes)", waitsFor(), "it is about");
    }

    @Test
    void whoShallTapIsToldHowLongItWaits() {
        started.tapNow(Duration.ofSeconds(30));
        assertEquals("nothing: it is at work (tap the band now: it waits 30 s)", waitsFor());
    }

    @Test
    void whatIsDoneIsListed() {
        Report.Line line = new Report.Line(Step.LOOK, Outcome.OK, "in reach, the key fits");
        started.ended(line);
        assertEquals(List.of(line), started.pending().done());
    }

    @Test
    void oneThatIsStoppedBeforeItBeganIsOver() {
        started.stopped();
        assertTrue(started.isOver());
        assertTrue(started.outcome().isEmpty());
    }
}
