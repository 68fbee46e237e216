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
    private static final int ENOUGH = 3;
    private static final int AT_MOST = 2000;

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

    /** As many schedules as it takes until enough have failed: which ones do depends on every change of the product. */
    @Test
    void alsoBesideOthers() throws InterruptedException, ExecutionException {
        Simulation both = new Simulation(PlantedBug.SAMPLES_STORED_TOO_LATE::mistake);
        both.play(0, AT_MOST, 2, () -> both.failures().size() >= ENOUGH);
        List<String> alone = new ArrayList<>();
        for (Played failed : both.failures()) {
            alone.add(new Simulation(PlantedBug.SAMPLES_STORED_TOO_LATE::mistake).play(failed.schedule().seed(), Simulation.client()).inWords());
        }
        assertEquals(both.failures().stream().map(Played::inWords).toList(), alone);
        assertTrue(alone.size() >= ENOUGH, "too little fails to compare");
    }
}
