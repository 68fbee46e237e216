package io.github.wristway.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.internal.sync.SyncPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A plan that nobody waits for, while it is at work on a thread of its own. */
@Timeout(20)
class AtWorkTest {
    @TempDir
    Path folder;
    private final RealThreads threads = new RealThreads();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private ScriptedHouse house;

    @BeforeEach
    void linkKitchen() throws WristwayException {
        house = new ScriptedHouse(folder, threads, new SyncPolicy(Optional.empty(), false));
        house.link("kitchen");
        house.acme.offers.add((Syncing) (history, afterwards) -> work());
        house.acme.offers.add((Resetting) () -> {
            work();
            house.acme.free = true;
            return Resetting.Reply.CONFIRMED;
        });
    }

    private void work() throws Cancelled {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            throw new Cancelled("the work");
        }
    }

    @AfterEach
    void close() {
        mayEnd.countDown();
        threads.close();
        house.close();
    }

    private String start(Wish wish) throws Exception {
        house.hear();
        String planId = house.gateway().plans().start(house.gateway().plans().make(wish), new Consent.Named("kitchen"));
        begun.await();
        return planId;
    }

    @Test
    void itIsListedWithItsStep_andWhoWaitsIsToldThatItIsAtWork() throws Exception {
        String planId = start(Wish.of(Verb.SYNC, "kitchen"));
        assertEquals(List.of("nothing: it is at work (save)"), house.gateway().plans().pending().stream().map(PendingPlan::waitsFor).toList());
        Report report = house.gateway().plans().await("kitchen", Duration.ofSeconds(5));
        assertEquals(List.of(planId, Verb.SYNC, "kitchen", Outcome.QUEUED, "it is at work"),
                     List.of(report.planId(), report.verb(), report.wearable(), report.outcome(), report.conclusion()));
    }

    @Test
    void whatHasChangedNothingIsStopped() throws Exception {
        start(Wish.of(Verb.SYNC, "kitchen"));
        Report report = house.gateway().plans().cancel("kitchen");
        assertEquals(List.of(Outcome.CANCELLED, "given up; nothing has changed"), List.of(report.outcome(), report.conclusion()));
        assertEquals(List.of(), house.gateway().plans().pending());
        assertThrows(Cancelled.class, () -> house.gateway().plans().await(report.planId(), Duration.ZERO));
    }

    @Test
    void behindItsPointOfNoReturnItIsNotStopped() throws Exception {
        String planId = start(Wish.of(Verb.RESET, "kitchen", Wish.Option.NO_SYNC));
        assertEquals(List.of("nothing: it is at work (band)"), house.gateway().plans().pending().stream().map(PendingPlan::waitsFor).toList());
        Busy busy = assertThrows(Busy.class, () -> house.gateway().plans().cancel(planId));
        assertEquals("kitchen is busy with its reset, which cannot be stopped any more", busy.getMessage());
    }
}
