package io.github.wristway.gateway.internal.plan;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever goes wrong, in whatever order, the promises of plans hold. To see what happens with one seed:
 * <pre>
 * mvn -o test -pl bundles/gateway -Dtest=MillionSchedulesTest -Dseed=4711
 * </pre>
 */
@Tag("million")
class MillionSchedulesTest {
    private static final String REPLAY = "mvn -o test -pl bundles/gateway -Dtest=MillionSchedulesTest -Dseed=";

    @Test
    void thePromisesHoldWhateverGoesWrong() {
        if (System.getProperty("seed") != null) {
            String story = Seeds.told(Long.getLong("seed"), PlantedBug.NONE);
            System.out.println(story);
            assertTrue(story.endsWith("kept."), "a promise is broken");
            return;
        }
        long schedules = Long.getLong("schedules", 1_000_000);
        Struck struck = new Struck();
        long began = System.nanoTime();
        OptionalLong broken = Seeds.firstBroken(schedules, PlantedBug.NONE, struck);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        broken.ifPresent(seed -> fail("a promise is broken. Replay it with " + REPLAY + seed + "\n  " + Seeds.told(seed, PlantedBug.NONE)));
        System.out.printf("plans: %,d schedules in %d s; faults struck at %,d pairs of step and fault%n", schedules, took.toSeconds(), struck.number());
    }
}
