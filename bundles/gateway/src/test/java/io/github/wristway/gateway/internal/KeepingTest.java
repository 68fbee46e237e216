package io.github.wristway.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.gateway.internal.sync.SyncPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is fetched can stay on the wearable, for the vendor's app to fetch it, too. */
class KeepingTest {
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
    void whatItShallKeepIsSaidInPlanAndReport() throws WristwayException {
        kitchen.handover = history -> history.store(kitchen.minutes(0, 60));
        Plan plan = kitchen.house.gateway().plans().make(Wish.of(Verb.SYNC, "kitchen", Option.KEEP));
        assertTrue(plan.lines().stream().anyMatch(line -> line.consequence().filter(said -> said.contains("the band keeps it")).isPresent()), plan::toString);
        assertEquals("60 minutes stored, and left on the band", kitchen.save(Option.KEEP));
        assertEquals(Afterwards.KEEP, kitchen.asked);
        kitchen.save();
        assertEquals(Afterwards.FORGET, kitchen.asked);
    }

    @ParameterizedTest
    @EnumSource(names = "SYNC", mode = EnumSource.Mode.EXCLUDE)
    void nothingButASyncCanKeep(Verb verb) {
        assertThrows(InvalidRequest.class, () -> kitchen.house.gateway().plans().make(Wish.of(verb, "kitchen", Option.KEEP)));
    }

    @Test
    void syncsThatHappenByThemselvesKeepIfConfiguredSo() throws WristwayException {
        kitchen.close();
        kitchen = new KitchenSync(folder, new SyncPolicy(Optional.of(Duration.ofHours(1)), true));
        kitchen.house.time.pass(Duration.ofHours(2));
        kitchen.house.hear();
        assertEquals(Afterwards.KEEP, kitchen.asked);
    }
}
