package io.github.wristway.miband.huami;

import java.util.Locale;

/**
 * What a band keeps and hands over on request. The bounds are ours: more than any band was seen to hold, and little enough
 * to be held in memory. Source: Gadgetbridge, read for facts.
 */
public enum DataType {
    //                 number  head  record  records at most
    /** The size of a record differs between models. */
    ACTIVITY          (0x01,   0,    1,      60 * 24 * 60),
    MANUAL_HEART_RATE (0x02,   0,    6,      20_000),
    /** One workout; its versions differ in length. */
    WORKOUT_SUMMARY   (0x05,   0,    1,      1024),
    WORKOUT_DETAILS   (0x06,   0,    8,      2 * 24 * 60 * 60),
    DEBUG_LOG         (0x07,   0,    1,      1 << 20),
    PAI               (0x0d,   0,    102,    5_000),
    STRESS_MANUAL     (0x12,   0,    5,      20_000),
    STRESS_AUTOMATIC  (0x13,   0,    1,      60 * 24 * 60),
    OXYGEN            (0x25,   1,    65,     20_000),
    OXYGEN_IN_SLEEP   (0x26,   1,    30,     20_000),
    STATISTICS        (0x2c,   0,    1,      1 << 20),
    TEMPERATURE       (0x2e,   0,    8,      60 * 24 * 60),
    BREATHING_IN_SLEEP(0x38,   0,    8,      60 * 24 * 60),
    RESTING_HEART_RATE(0x3a,   0,    6,      20_000),
    HIGHEST_HEART_RATE(0x3d,   0,    6,      20_000);

    private final int number;
    private final int headSize;
    private final int recordSize;
    private final int mostRecords;

    DataType(int number, int headSize, int recordSize, int mostRecords) {
        this.number = number;
        this.headSize = headSize;
        this.recordSize = recordSize;
        this.mostRecords = mostRecords;
    }

    public int number() {
        return number;
    }

    /** Bytes before the first record. */
    public int headSize() {
        return headSize;
    }

    /** Bytes of a record; 1 if it has none of a fixed size. */
    public int recordSize() {
        return recordSize;
    }

    /** How many may come in one transfer. */
    public int mostRecords() {
        return mostRecords;
    }

    /** In words, for messages. */
    public String words() {
        return this == PAI ? "PAI" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
