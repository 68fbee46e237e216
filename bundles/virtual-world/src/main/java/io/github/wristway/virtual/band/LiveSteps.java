package io.github.wristway.virtual.band;

import java.time.Duration;

/** Looks at the steps every two seconds and tells whenever they have changed. */
public final class LiveSteps {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Body band;
    private final Runnable tell;
    private int run;
    private int told;

    public LiveSteps(Body band, Runnable tell) {
        this.band = band;
        this.tell = tell;
    }

    public void start() {
        int thisRun = ++run;
        told = band.recorder().stepsNow();
        band.later(PAUSE, () -> look(thisRun));
    }

    public void stop() {
        run++;
    }

    private void look(int thisRun) {
        if (run != thisRun) return;
        int steps = band.recorder().stepsNow();
        if (steps != told) tell.run();
        told = steps;
        band.later(PAUSE, () -> look(thisRun));
    }
}
