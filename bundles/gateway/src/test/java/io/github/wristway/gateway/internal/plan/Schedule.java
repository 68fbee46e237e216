package io.github.wristway.gateway.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What goes wrong in one play, and when. */
record Schedule(Scenario scenario, Faults faults, List<Happening> happenings) {
    private static final int SPOTS = 60;
    private static final int MOST_FAULTS = 4;
    private static final int MOST_HAPPENINGS = 6;
    private static final Happening[] HAPPENINGS = Happening.values();

    /** The same seed makes the same schedule, always. */
    static Schedule of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Scenario scenario = Scenario.ALL.get(random.nextInt(Scenario.ALL.size()));
        int[] which = new int[SPOTS];
        for (int left = random.nextInt(MOST_FAULTS + 1); left > 0; left--) which[random.nextInt(SPOTS)] = 1 + random.nextInt(Integer.MAX_VALUE);
        List<Happening> happenings = new ArrayList<>();
        for (int left = random.nextInt(MOST_HAPPENINGS + 1); left > 0; left--) happenings.add(HAPPENINGS[random.nextInt(HAPPENINGS.length)]);
        return new Schedule(scenario, (number, spot) -> {
            if (number >= SPOTS || which[number] == 0) return Fault.NONE;
            List<Fault> possible = Fault.at(spot.kind);
            return possible.get(which[number] % possible.size());
        }, happenings);
    }
}
