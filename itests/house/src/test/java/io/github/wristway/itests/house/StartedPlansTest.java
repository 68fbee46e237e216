package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.ConfirmationNeeded;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R13: plans that nobody waits for, and how somebody learns later what became of them. */
class StartedPlansTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @TempDir
    Path folder;
    private WholeHouse house;
    private VirtualBand band;

    @BeforeEach
    void linkHall() throws WristwayException {
        house = new WholeHouse(folder);
        band = house.world.add(BandModel.MI3, "hall").holding(Duration.ofMinutes(30)).tappedAfter(Duration.ofSeconds(1));
        assertEquals(Outcome.OK, house.link(band, "hall").outcome());
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String start(Verb verb) throws WristwayException {
        Gateway gateway = house.gateway();
        Plan plan = gateway.plans().make(Wish.of(verb, "hall"));
        return gateway.plans().start(plan, new Consent.Token(plan.token()));
    }

    @Test
    @Tag("R13")
    void itsEndCanBeAskedForByItsId() throws WristwayException {
        Report synced = house.gateway().plans().await(start(Verb.SYNC), AT_ONCE);
        assertEquals("OK hall is synced", synced.outcome() + " " + synced.conclusion());
        Report freed = house.gateway().plans().await(start(Verb.UNLINK), AT_ONCE);
        assertEquals("OK hall is free: it can be linked to any phone", freed.outcome() + " " + freed.conclusion());
        assertEquals(said(freed), said(house.gateway().plans().await("hall", AT_ONCE)), "or by the name of the band: the last one");
        assertTrue(band.isFree());
        assertTrue(house.gateway().plans().pending().isEmpty());
    }

    @Test
    void whatWaitsIsWaitedForUntilTheTimeIsOver() throws WristwayException {
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        String id = start(Verb.UNLINK);
        Report waiting = house.gateway().plans().await("hall", AT_ONCE);
        assertEquals(Outcome.QUEUED, waiting.outcome(), waiting::toString);
        house.world.bringBack(band);
        house.passUntilNothingWaits(Duration.ofMinutes(5));
        assertEquals("OK hall is free: it can be linked to any phone", said(house.gateway().plans().await(id, AT_ONCE)));
        house.restart();
        assertEquals("OK hall is free: it can be linked to any phone", said(house.gateway().plans().await(id, AT_ONCE)), "the journal remembers");
    }

    private static String said(Report report) {
        return report.outcome() + " " + report.conclusion();
    }

    @Test
    void whatWaitsCanBeGivenUp() throws WristwayException {
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        String id = start(Verb.UNLINK);
        assertEquals(Outcome.CANCELLED, house.gateway().plans().cancel("hall").outcome());
        assertEquals("CANCELLED given up; nothing has changed", said(house.gateway().plans().await(id, AT_ONCE)));
        assertThrows(NotFound.class, () -> house.gateway().plans().cancel("hall"));
        assertThrows(NotFound.class, () -> house.gateway().plans().await("nobody", AT_ONCE));
    }

    @Test
    void nothingIsBegunWithoutConsent() throws WristwayException {
        Plan plan = house.gateway().plans().make(Wish.of(Verb.RESET, "hall"));
        assertThrows(ConfirmationNeeded.class, () -> house.gateway().plans().start(plan, new Consent.NotAsked()));
        assertTrue(house.gateway().plans().pending().isEmpty());
    }
}
