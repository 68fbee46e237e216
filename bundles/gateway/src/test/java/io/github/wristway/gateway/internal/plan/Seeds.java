package io.github.wristway.gateway.internal.plan;

import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Plays one schedule per seed, on all cores. */
final class Seeds {
    private Seeds() {}

    /** The lowest seed of those below a number whose schedule breaks a promise; empty if none does. */
    static OptionalLong firstBroken(long below, PlantedBug bug, Struck struck) {
        return LongStream.range(0, below).parallel().filter(seed -> breaks(seed, bug, struck)).findFirst();
    }

    private static boolean breaks(long seed, PlantedBug bug, Struck struck) {
        try {
            new Play(Schedule.of(seed), bug, struck, Story.untold()).toItsEnd();
            return false;
        } catch (Broken | RuntimeException e) {
            return true;
        }
    }

    /** What happens with a seed, for people. The last line is the promise that is broken, if one is. */
    static String told(long seed, PlantedBug bug) {
        Schedule schedule = Schedule.of(seed);
        Story story = Story.told();
        story.tells("seed %s: %s", seed, schedule.scenario());
        try {
            new Play(schedule, bug, new Struck(), story).toItsEnd();
            story.tells("All promises were kept.");
        } catch (Broken | RuntimeException e) {
            story.tells("BROKEN: %s", e instanceof Broken ? e.getMessage() : e);
        }
        return story.toString();
    }
}
