package io.github.wristway.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.internal.sync.SyncPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a wearable is asked before it is synced, and what may go wrong meanwhile. */
class SyncTroubleTest {
    @TempDir
    Path folder;
    private KitchenSync kitchen;

    @BeforeEach
    void linkKitchen() throws WristwayException {
        kitchen = new KitchenSync(folder, new SyncPolicy(Optional.empty(), false));
    }

    @AfterEach
    void close() {
        kitchen.close();
    }

    @Test
    void detailsAreAskedOnceADayAndBeforeAnythingIsStored() throws WristwayException {
        kitchen.save();
        assertEquals(List.of("opened", "sync", "closed"), kitchen.house.acme.diary, "it told when it was linked");
        kitchen.house.time.pass(Duration.ofHours(21));
        kitchen.save();
        kitchen.save();
        assertEquals(List.of("opened", "details", "sync", "closed", "opened", "sync", "closed"), kitchen.house.acme.diary.subList(3, 10));
    }

    @Test
    void aLinkThatBreaksOverTheDetailsSpoilsNoSync() throws WristwayException {
        kitchen.house.time.pass(Duration.ofHours(21));
        kitchen.start = kitchen.house.time.now().minus(Duration.ofHours(8));
        kitchen.handover = history -> history.store(kitchen.minutes(0, 60));
        kitchen.house.acme.details = () -> {
            throw new LinkLost("kitchen", "a question");
        };
        kitchen.house.acme.diary.clear();
        assertEquals("60 minutes stored", kitchen.save());
        assertEquals(List.of("opened", "details", "closed", "opened", "sync", "closed"), kitchen.house.acme.diary, "it is opened anew, and not kitchen.asked again");
    }

    @Test
    void anotherWearableInItsPlaceAddsNothingToItsHistory() throws WristwayException {
        kitchen.house.time.pass(Duration.ofHours(21));
        kitchen.handover = history -> history.store(kitchen.minutes(0, 60));
        kitchen.house.acme.details = () -> new Session.Details(Optional.of("A-2"), Optional.of("V1"), Optional.empty(), Optional.of(80));
        Report report = kitchen.house.run(Verb.SYNC);
        assertEquals(Outcome.NOT_LINKED, report.outcome(), report::toString);
        assertTrue(report.conclusion().contains("A-2, and not A-1"), report::toString);
        assertEquals(Optional.of("A-1"), kitchen.house.gateway().wearables().find("kitchen").serial());
        assertTrue(kitchen.house.gateway().history().samples("kitchen", kitchen.start, kitchen.house.time.now()).isEmpty());
        assertFalse(kitchen.house.acme.diary.contains("sync"), kitchen.house.acme.diary::toString);
    }

    @Test
    void whatCameBeforeTheLinkBrokeIsStored() throws WristwayException {
        kitchen.handover = history -> {
            history.store(kitchen.minutes(0, 60));
            throw new LinkLost("kitchen", "the transfer");
        };
        Report report = kitchen.house.run(Verb.SYNC);
        assertEquals(Outcome.OUT_OF_RANGE, report.outcome());
        assertFalse(kitchen.house.gateway().history().samples("kitchen", kitchen.start, kitchen.house.time.now()).isEmpty());
        assertEquals(1, kitchen.house.events.size(), "it is not synced");
    }
}
