package io.github.wristway.gateway.internal.plan;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("million")
class MillionSchedulesTest {
    private static final long HOW_MANY = Long.getLong("schedules", 1_000_000);

    @Test
    void whateverGoesWrongThePromisesHold() {
        if (Long.getLong("seed") != null) {
            replay(Long.getLong("seed"));
            return;
        }
        Struck struck = new Struck();
        long began = System.nanoTime();
        java.util.Map<String, Long> bad = new java.util.concurrent.ConcurrentHashMap<>();
        java.util.Map<String, Integer> count = new java.util.concurrent.ConcurrentHashMap<>();
        LongStream.range(0, HOW_MANY).parallel().forEach(seed -> {
            Throwable t = broken(seed, struck);
            if (t != null) { String m = t.toString().replaceAll("Scenario.*ended", "ended"); count.merge(m, 1, Integer::sum); bad.merge(m, seed, Math::min); }
        });
        System.out.println(HOW_MANY + " in " + (System.nanoTime() - began) / 1e9 + " s, " + struck.blows().size() + " blows");
        bad.forEach((m, s) -> System.out.println(count.get(m) + " x " + m + "   seed " + s));
    }

    private static Throwable broken(long seed, Struck struck) {
        try {
            new Play(Schedule.of(seed), PlantedBug.NONE, struck, Story.untold()).toItsEnd();
            return null;
        } catch (Broken | RuntimeException e) {
            return e;
        }
    }

    private static void replay(long seed) {
        Story story = Story.told();
        Schedule schedule = Schedule.of(seed);
        try {
            new Play(schedule, PlantedBug.NONE, new Struck(), story).toItsEnd();
        } catch (Broken | RuntimeException e) {
            e.printStackTrace();
            fail(schedule.scenario() + " " + schedule.happenings() + "\n  " + story + "\n" + e, e);
        }
    }
}
