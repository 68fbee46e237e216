package io.github.wristway.gateway.device;

/** How somebody sleeps; the place in this list, counted from 1, is the value of {@link Metric#SLEEP}. */
public enum SleepStage {
    LIGHT, DEEP, REM;

    /** The value of {@link Metric#SLEEP}. */
    public int value() {
        return ordinal() + 1;
    }

    /** @param value of a sample of {@link Metric#SLEEP} */
    public static SleepStage of(int value) {
        return values()[value - 1];
    }
}
