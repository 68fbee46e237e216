package io.github.wristway.miband.activity;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.ArrayList;
import java.util.List;

/**
 * Temperature (type 2e). Nobody has published its unit, nor to what moment a record belongs.
 * <pre>
 * size  field of a record
 * 2     temperature, signed, raw
 * 6     unknown
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public record TemperatureReading(int raw) {
    private static final int SIZE = 8;

    public static List<TemperatureReading> decode(Bytes data) throws MalformedMessage {
        List<TemperatureReading> readings = new ArrayList<>();
        for (Bytes record : Records.cut(data, SIZE)) readings.add(new TemperatureReading(Records.i16(record, 0)));
        return readings;
    }
}
