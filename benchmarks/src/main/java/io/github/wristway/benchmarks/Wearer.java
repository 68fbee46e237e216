package io.github.wristway.benchmarks;

import java.time.Instant;
import java.util.Random;

/** Minutes as a worn band records them, four bytes each: kind, intensity, steps, heart rate. The same ones each time. */
final class Wearer {
    static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    static final int RECORD_BYTES = 4;
    static final int MINUTES_A_DAY = 24 * 60;

    private static final int NO_HEART_RATE = 0xff;

    private final Random random = new Random(20250101);
    private double pulse = 60;
    private int walking;

    /** The records of so many days, from {@link #START} on. */
    static byte[] days(int days) {
        Wearer wearer = new Wearer();
        byte[] records = new byte[days * MINUTES_A_DAY * RECORD_BYTES];
        for (int minute = 0; minute < days * MINUTES_A_DAY; minute++) wearer.record(minute, records);
        return records;
    }

    /** Nights with little movement, walks, sitting around, and a pulse that follows; one minute in twenty has none. */
    private void record(int minute, byte[] records) {
        boolean asleep = minute % MINUTES_A_DAY < 7 * 60;
        if (!asleep && walking == 0 && random.nextInt(60) == 0) walking = 5 + random.nextInt(20);
        boolean walks = walking > 0;
        if (walks) walking--;
        int steps = walks ? 60 + random.nextInt(60) : asleep || random.nextInt(4) > 0 ? 0 : random.nextInt(20);
        int intensity = walks ? steps + random.nextInt(30) : asleep ? Math.max(0, random.nextInt(30) - 22) : random.nextInt(50);
        pulse += ((walks ? 105 : asleep ? 54 : 70) - pulse) * 0.2 + random.nextGaussian() * 2;
        int kind = walks ? 0x01 : asleep ? (minute / 37 % 3 == 0 ? 0x7b : 0x79) : steps > 0 ? 0x50 : 0x60;
        int at = minute * RECORD_BYTES;
        records[at] = (byte) kind;
        records[at + 1] = (byte) intensity;
        records[at + 2] = (byte) steps;
        records[at + 3] = (byte) (random.nextInt(20) == 0 ? NO_HEART_RATE : Math.round(pulse));
    }
}
