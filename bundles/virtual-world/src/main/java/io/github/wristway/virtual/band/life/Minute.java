package io.github.wristway.virtual.band.life;

import io.github.wristway.gateway.base.Bytes;

/**
 * A minute as a band records it.
 * <pre>
 * size  field
 * 1     kind: low four bits 1 walking, 2 running, 3 not worn, 9 light sleep, 11 deep sleep, 0 as before
 * 1     intensity
 * 1     steps
 * 1     heart rate, beats per minute; 255 is none
 *       8-byte records go on:
 * 1     unknown, 4
 * 1     sleep, 0-127
 * 1     deep sleep, top bit always set
 * 1     REM, 0
 * </pre>
 */
public record Minute(int kind, int intensity, int steps, int heartRate) {
    public static final int NO_HEART_RATE = 0xff;
    public static final int NOT_WORN = 0x03;
    static final int NO_STRESS = 0xff;
    static final int WALKING = 0x01;
    static final int RUNNING = 0x02;
    static final int SITTING = 0x50;
    public static final int DEEP_SLEEP = 0x0b;
    public static final int LIGHT_SLEEP = 0x09;

    public static Minute notWorn() {
        return new Minute(NOT_WORN, 0, 0, NO_HEART_RATE);
    }

    /** As a band without a sensor for it sees the minute. */
    public Minute withoutHeartRate() {
        return new Minute(kind, intensity, steps, NO_HEART_RATE);
    }

    public Bytes encode(int sampleSize) {
        Bytes.Builder record = Bytes.build().u8(kind).u8(intensity).u8(steps).u8(heartRate);
        if (sampleSize == 4) return record.toBytes();
        return record.u8(0x04).u8(asleep() ? 80 : 0).u8(0x80 | (deeply() ? 60 : 0)).u8(0).toBytes();
    }

    boolean asleep() {
        return deeply() || (kind & 0x0f) == LIGHT_SLEEP;
    }

    private boolean deeply() {
        return (kind & 0x0f) == DEEP_SLEEP;
    }
}
