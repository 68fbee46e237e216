package io.github.wristway.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.virtual.air.VirtualRadio;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many bands on few radios: each is synced, once, and soon. The figures of a thousand are the benchmark's, {@code many}. */
class CrowdTest {
    private static final int BANDS = 200;
    private static final int SLOTS = 7;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} adapters")
    @CsvSource({"1, 1.10", "4, 1.25"})
    void everyMinuteOfEveryBandIsStoredOnceAndSoon(int adapters, double atMost) throws Exception {
        Crowd.Outcome crowd = sync(adapters, SLOTS, folder);
        assertEquals(BANDS, crowd.laps().size(), "links");
        assertTrue(crowd.atATime() <= adapters * SLOTS + 1, () -> crowd.atATime() + " threads; one that ends starts the next");
        double ratio = (double) crowd.took().toNanos() / crowd.lowerBound(adapters, SLOTS).toNanos();
        System.out.printf("%d bands, %d adapters: %.3f of the lower bound, %.2f ms CPU per band-day, and %.2f to play the band%n", BANDS, adapters, ratio,
                          crowd.cpu().toNanos() / 1e6, crowd.playing().toNanos() / 1e6);
        assertTrue(ratio <= atMost, () -> "took " + ratio + " times as long as it could");
    }

    private static Crowd.Outcome sync(int adapters, int slots, Path folder) throws Exception {
        try (Crowd crowd = new Crowd(BANDS, adapters, slots, true, folder)) {
            Crowd.Outcome outcome = crowd.syncAll();
            crowd.check();
            System.out.printf("%d bands, %d x %d: %.1f KiB of memory per band%n", BANDS, adapters, slots, crowd.bytesPerBand() / 1024.0);
            return outcome;
        }
    }

    @Test
    void aPersonComesFirst() throws Exception {
        try (Crowd crowd = new Crowd(60, 1, 2, true, folder)) {
            crowd.begin();
            crowd.time().advance(Duration.ofSeconds(5));
            Instant before = crowd.time().now();
            assertEquals(Outcome.OK, sync(crowd, "band-0059").outcome());
            assertTrue(Duration.between(before, crowd.time().now()).compareTo(Duration.ofSeconds(15)) < 0, "two were before it, none of the queue");
            assertFalse(crowd.synced().contains("0058"), "it goes on waiting");
            crowd.end();
            crowd.check();
        }
    }

    private static Report sync(Crowd crowd, String which) throws Exception {
        Wish wish = Wish.of(Verb.SYNC, which);
        return crowd.house().gateway().plans().run(crowd.house().gateway().plans().make(wish), new Consent.Yes(), Watcher.NOBODY);
    }

    @Test
    void theBandsOfAnAdapterThatIsPulledOutGoOnWithAnother() throws Exception {
        try (Crowd crowd = new Crowd(60, 1, SLOTS, true, folder)) {
            VirtualRadio pulled = crowd.world().radio("hci1", SLOTS);
            crowd.plugIn(pulled);
            crowd.begin();
            crowd.time().advance(Duration.ofSeconds(5));
            pulled.unplug();
            crowd.time().advance(Duration.ofMillis(200)); // the host takes a while to notice
            crowd.house().airwaves().remove(crowd.radios().get(1));
            Crowd.Outcome outcome = crowd.end();
            crowd.check();
            assertTrue(crowd.radios().get(1).laps().size() > 1, "it had some");
            assertTrue(outcome.took().compareTo(Duration.ofMinutes(3)) < 0, () -> "nobody waits for a day because a radio went: " + outcome.took());
        }
    }

    @Test
    void anAdapterWithFewerLinksThanItSaysIsFilledAndNotBlamedOnTheBands() throws Exception {
        try (Crowd crowd = new Crowd(60, 0, 0, true, folder)) {
            crowd.plugIn(new Boaster(crowd.world().radio("hci0", 3), SLOTS));
            Crowd.Outcome outcome = crowd.syncAll();
            crowd.check();
            assertEquals(60, outcome.laps().size(), "links");
            assertTrue(outcome.took().compareTo(Duration.ofMinutes(3)) < 0, outcome::toString);
        }
    }
}
