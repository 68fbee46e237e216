package io.github.wristway.miband.activity;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Stress from 0 to 100, measured by hand (type 12) or every minute by itself (13).
 * <pre>
 * size  field of a record, by hand
 * 4     when, seconds since 1970 UTC
 * 1     stress; ff = none
 *
 * size  field of a record, by itself; record i belongs to minute i after the start
 * 1     stress; ff = none
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public record StressReading(Instant at, int stress) {
    private static final int SIZE = 5;
    private static final int MOST = 100;
    private static final int NONE = 0xff;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    public StressLevel level() {
        return StressLevel.of(stress);
    }

    public static List<StressReading> decodeManual(Bytes data) throws MalformedMessage {
        List<StressReading> readings = new ArrayList<>();
        for (Bytes record : Records.cut(data, SIZE)) add(readings, Records.instant(record, 0), record.u8(4));
        return readings;
    }

    /** @param start the band's own start time */
    public static List<StressReading> decodeAutomatic(Bytes data, Instant start) throws MalformedMessage {
        List<StressReading> readings = new ArrayList<>();
        for (int i = 0; i < data.length(); i++) add(readings, start.plus(MINUTE.multipliedBy(i)), data.u8(i));
        return readings;
    }

    private static void add(List<StressReading> readings, Instant at, int stress) throws MalformedMessage {
        if (stress == NONE) return;
        if (stress > MOST) throw new MalformedMessage("stress is from 0 to 100, not " + stress);
        readings.add(new StressReading(at, stress));
    }
}
