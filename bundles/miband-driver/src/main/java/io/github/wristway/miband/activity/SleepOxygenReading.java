package io.github.wristway.miband.activity;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Oxygen in the blood in sleep (type 26). The data starts with a byte 02, the version.
 * <pre>
 * size  field of a record
 * 4     when, seconds since 1970 UTC
 * 1     saturation, percent; 0 = none
 * 1     duration, raw: its unit is not known
 * 6     high values, raw
 * 6     low values, raw
 * 8     quality of the signal, raw
 * 4     unknown
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public record SleepOxygenReading(Instant at, int percent, int rawDuration) {
    private static final int SIZE = 30;

    public static List<SleepOxygenReading> decode(Bytes data) throws MalformedMessage {
        List<SleepOxygenReading> readings = new ArrayList<>();
        for (Bytes record : Records.cutVersioned(data, SIZE)) {
            int percent = record.u8(4);
            if (percent > 100) throw new MalformedMessage("blood cannot hold " + percent + " % oxygen");
            if (percent != 0) readings.add(new SleepOxygenReading(Records.instant(record, 0), percent, record.u8(5)));
        }
        return readings;
    }
}
