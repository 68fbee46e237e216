package io.github.wristway.miband.huami;

/** What a band keeps and hands over on request. Source: Gadgetbridge, read for facts. */
public enum DataType {
    ACTIVITY(0x01),
    MANUAL_HEART_RATE(0x02),
    WORKOUT_SUMMARY(0x05),
    WORKOUT_DETAILS(0x06),
    DEBUG_LOG(0x07),
    PAI(0x0d),
    STRESS_MANUAL(0x12),
    STRESS_AUTOMATIC(0x13),
    OXYGEN(0x25),
    OXYGEN_IN_SLEEP(0x26),
    STATISTICS(0x2c),
    TEMPERATURE(0x2e),
    BREATHING_IN_SLEEP(0x38),
    RESTING_HEART_RATE(0x3a),
    HIGHEST_HEART_RATE(0x3d);

    private final int number;

    DataType(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
