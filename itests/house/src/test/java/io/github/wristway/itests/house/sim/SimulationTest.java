package io.github.wristway.itests.house.sim;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.wristway.itests.house.sim.Simulation.Played;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole gateway keeps its promises whatever goes wrong: R13, R21, R23, R25, R26, R42 and every outcome that is reported.
 * {@code -Dsim.schedules=20000} plays more, {@code -Dsim.from=100000} others, {@code -Dsim.seed=42} one, with its story.
 */
@Tag("simulation")
class SimulationTest {
    private static final long SCHEDULES = Long.getLong("sim.schedules", 2000);
    private static final long FROM = Long.getLong("sim.from", 0);
    private static final Optional<Long> ALONE = Optional.ofNullable(Long.getLong("sim.seed"));
    private static final int THREADS = 2;
    private static final int SHOWN = 3;

    @Test
    void noTroubleMakesItLieOrLoseOrHang() throws InterruptedException, ExecutionException {
        Simulation simulation = new Simulation(() -> Mistake.NONE);
        if (ALONE.isPresent()) {
            Played played = simulation.play(ALONE.get(), Simulation.client());
            System.out.println(played.inWords());
            played.violation().ifPresent(violation -> {
                throw violation;
            });
            return;
        }
        Instant begin = Instant.now();
        simulation.play(FROM, SCHEDULES, THREADS, () -> false);
        System.out.printf("simulation of the whole gateway: %d s, %s%n", Duration.between(begin, Instant.now()).toSeconds(), simulation.numbers().inWords());
        List<Played> failures = simulation.failures();
        failures.stream().limit(SHOWN).forEach(failed -> System.out.println(failed.inWords()));
        if (!failures.isEmpty()) {
            fail(failures.size() + " of " + SCHEDULES + " schedules: " + String.join("\n", failures.stream().limit(20)
                    .map(failed -> failed.schedule() + " – " + failed.violation().orElseThrow().getMessage()).toList()));
        }
        assertTrue(simulation.numbers().schedules() >= SCHEDULES, () -> "played " + simulation.numbers().schedules());
        if (SCHEDULES >= 2000) everythingStruck(simulation.numbers());
    }

    /** A simulation without its troubles would be green, too. */
    private static void everythingStruck(Numbers numbers) {
        for (Trouble trouble : Trouble.values()) assertTrue(numbers.hasSeen(trouble), () -> trouble + " never struck");
        for (String step : List.of("planning", "look", "save", "account", "band", "menureset", "host", "link", "resuming")) {
            assertTrue(numbers.hasSeen(step, Trouble.KILLED), () -> "it was never killed in " + step + "; the others: "
                    + Arrays.toString(Trouble.values()));
        }
    }
}
