package io.github.wristway.miband.activity;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Temperature (type 2e). Record i belongs to minute i after the start.
 * <pre>
 * size  field of a record
 * 2     unknown
 * 2     temperature, signed, hundredths of a degree Celsius
 * 4     unknown
 * </pre>
 * What says that there is none is not known: a temperature that no wrist has is taken for that. Source: Gadgetbridge of
 * 2025, read for facts, where the one of 2024 took the first field for it; never seen from a Mi Band.
 */
public record TemperatureReading(Instant at, int hundredths) {
    private static final int SIZE = 8;
    private static final int COLDEST = -20_00;
    private static final int HOTTEST = 60_00;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** @param start the band's own start time */
    public static List<TemperatureReading> decode(Bytes data, Instant start) throws MalformedMessage {
        List<TemperatureReading> readings = new ArrayList<>();
        Instant at = start;
        for (Bytes record : Records.cut(data, SIZE)) {
            int hundredths = Records.i16(record, 2);
            if (hundredths >= COLDEST && hundredths <= HOTTEST) readings.add(new TemperatureReading(at, hundredths));
            at = at.plus(MINUTE);
        }
        return readings;
    }
}
