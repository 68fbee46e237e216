package io.github.wristway.miband.files;

/** What a {@link WorkoutSummary} may say, as far as anybody knows. */
public enum WorkoutField {
    TYPE, START, END, ACTIVE_SECONDS, METRES,
    /** Kilocalories of the exercise, and those that the wearer would have needed anyhow. */
    ENERGY, TOTAL_ENERGY,
    /** Seconds per kilometre. */
    PACE_MEAN, PACE_BEST, PACE_WORST,
    /** Kilometres per hour. */
    SPEED_MEAN, SPEED_HIGHEST,
    STEPS,
    /** Per minute. */
    STEP_RATE_MEAN, STEP_RATE_HIGHEST,
    HEART_RATE_MEAN, HEART_RATE_HIGHEST, HEART_RATE_LOWEST,
    ASCENT, DESCENT, ALTITUDE_MEAN, ALTITUDE_HIGHEST, ALTITUDE_LOWEST,
    /** The vendor's measure of how much good it did, to stamina and to strength. */
    EFFECT, ANAEROBIC_EFFECT,
    RECOVERY_HOURS, VO2_MAX,
    /** Seconds in each zone of the heart rate, the fastest first. */
    ZONE_EXTREME, ZONE_ANAEROBIC, ZONE_AEROBIC, ZONE_FAT_BURN, ZONE_WARM_UP,
    GOAL_SECONDS, GOAL_ENERGY, GOAL_METRES, LOAD, VITALITY,
    STROKES,
    /** Per minute. */
    STROKE_RATE_MEAN, STROKE_RATE_HIGHEST
}
