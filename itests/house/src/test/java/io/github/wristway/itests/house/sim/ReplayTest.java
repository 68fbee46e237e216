package io.github.wristway.itests.house.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.itests.house.sim.Simulation.Played;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A seed that failed once is of use only if it fails again. */
@Tag("simulation")
class ReplayTest {
    private static final int SEEDS = 30;

    @Test
    void aSeedTellsTheSameStoryEachTime() {
        HttpClient http = Simulation.client();
        for (long seed = 0; seed < SEEDS; seed++) {
            Played once = new Simulation(() -> Mistake.NONE).play(seed, http);
            Played again = new Simulation(() -> Mistake.NONE).play(seed, http);
            assertEquals(String.join("\n", once.story()), String.join("\n", again.story()), once.schedule().toString());
            assertTrue(once.story().size() > 5, once.schedule()::toString);
        }
    }

    @Test
    void alsoBesideOthers() throws InterruptedException, ExecutionException {
        Simulation both = new Simulation(PlantedBug.PENDING_PLAN_LOST_AT_RESTART::mistake);
        both.play(0, 2 * SEEDS, 2, () -> false);
        List<String> alone = new ArrayList<>();
        for (Played failed : both.failures()) {
            alone.add(new Simulation(PlantedBug.PENDING_PLAN_LOST_AT_RESTART::mistake).play(failed.schedule().seed(), Simulation.client()).inWords());
        }
        assertEquals(both.failures().stream().map(Played::inWords).toList(), alone);
        assertTrue(!alone.isEmpty(), "something fails, so that there is something to compare");
    }
}
