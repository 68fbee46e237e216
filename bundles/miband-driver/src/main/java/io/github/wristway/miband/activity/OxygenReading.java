package io.github.wristway.miband.activity;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Oxygen in the blood (type 25). The data starts with a byte 02, the version.
 * <pre>
 * size  field of a record
 * 4     when, seconds since 1970 UTC
 * 1     bit 7 = measured by itself; low seven bits: saturation, percent, 0 = none
 * 60    unknown
 * </pre>
 * Source: Gadgetbridge, read for facts; an answer of a Band 6 (KiranPranay/miband6-oss).
 *
 * @param automatic false = the wearer asked for it
 */
public record OxygenReading(Instant at, int percent, boolean automatic) {
    private static final int SIZE = 65;
    private static final int AUTOMATIC = 0x80;

    public static List<OxygenReading> decode(Bytes data) throws MalformedMessage {
        List<OxygenReading> readings = new ArrayList<>();
        for (Bytes record : Records.cutVersioned(data, SIZE)) {
            int percent = record.u8(4) & ~AUTOMATIC;
            if (percent > 100) throw new MalformedMessage("blood cannot hold " + percent + " % oxygen");
            boolean automatic = (record.u8(4) & AUTOMATIC) != 0;
            if (percent != 0) readings.add(new OxygenReading(Records.instant(record, 0), percent, automatic));
        }
        return readings;
    }
}
