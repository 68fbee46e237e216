package io.github.wristway.virtual.band;

import java.time.Duration;

/** Looks at the steps every two seconds and tells whenever they have changed. */
final class LiveSteps {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Body band;
    private final Runnable tell;
    private int run;
    private int told;

    LiveSteps(Body band, Runnable tell) {
        this.band = band;
        this.tell = tell;
    }

    void start() {
        int thisRun = ++run;
        told = band.stepsNow();
        band.later(PAUSE, () -> look(thisRun));
    }

    void stop() {
        run++;
    }

    private void look(int thisRun) {
        if (run != thisRun) return;
        int steps = band.stepsNow();
        if (steps != told) tell.run();
        told = steps;
        band.later(PAUSE, () -> look(thisRun));
    }
}
