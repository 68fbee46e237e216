package io.github.wristway.itests.house.sim;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.itests.house.sim.Simulation.Played;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulation that finds no bug proves something only if it would find one. */
@Tag("simulation")
class PlantedBugsTest {
    private static final int AT_MOST = 2000;
    private static final int THREADS = 2;

    @ParameterizedTest
    @EnumSource(PlantedBug.class)
    void isFound(PlantedBug bug) throws InterruptedException, ExecutionException {
        Instant begin = Instant.now();
        Simulation simulation = new Simulation(bug::mistake);
        simulation.play(0, AT_MOST, THREADS, () -> !simulation.failures().isEmpty());
        List<Played> failures = simulation.failures();
        assertFalse(failures.isEmpty(), () -> "not found in " + AT_MOST + " schedules");
        assertTrue(new Simulation(() -> Mistake.NONE).play(failures.get(0).schedule().seed(), Simulation.client()).violation().isEmpty(),
                   "it is the bug that is found, and nothing else");
        System.out.printf("planted bug %s: found after %d schedules, %.1f s: %s%n", bug, failures.get(0).schedule().seed() + 1,
                Duration.between(begin, Instant.now()).toMillis() / 1000.0, failures.get(0).violation().orElseThrow().getMessage());
    }
}
