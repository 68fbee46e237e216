package io.github.wristway.miband.activity;

/** What the vendor's app calls a stress value. Source: Gadgetbridge, read for facts. */
public enum StressLevel {
    RELAXED, MILD, MODERATE, HIGH;

    /** @param stress 0 to 100 */
    public static StressLevel of(int stress) {
        if (stress < 40) return RELAXED;
        if (stress < 60) return MILD;
        return stress < 80 ? MODERATE : HIGH;
    }
}
