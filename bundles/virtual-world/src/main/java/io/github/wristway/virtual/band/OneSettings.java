package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * The settings of the first generation, written to FF05. Nothing answers them.
 * <pre>
 * 04 slot on date(6) smart days   an alarm, slots 0-2; smart is 1e or 00; days are bits from Monday on
 * 05 00 goal(2)                   steps a day
 * 0e r g b x                      colour of the LED, 0-6 each
 * 0f side                         00 left, 01 right
 * 12 on                           raw sensor data
 * </pre>
 */
final class OneSettings {
    private static final int SLOTS = 3;

    private final Configuration configuration;

    OneSettings(Configuration configuration) {
        this.configuration = configuration;
    }

    void heard(Bytes value) throws MalformedMessage {
        switch (value.u8(0)) {
            case 0x04 -> {
                configuration.keep(alarm(value));
                configuration.keep(value.slice(0, 2).hex(), value.from(2));
            }
            case 0x05 -> configuration.keep("0500", exactly(2, value.from(2)));
            case 0x0e -> configuration.keep("0e", exactly(4, value.from(1)));
            case 0x0f -> configuration.keep("0f", exactly(1, value.from(1)));
            case 0x12 -> configuration.keep("12", exactly(1, value.from(1)));
            default -> throw new MalformedMessage("no such setting: " + value);
        }
    }

    private static Alarm alarm(Bytes value) throws MalformedMessage {
        var time = OneBytes.date(value.slice(3, OneBytes.DATE));
        if (value.u8(1) >= SLOTS) throw new MalformedMessage("there are three alarms: " + value);
        return new Alarm(value.u8(1), value.u8(2) != 0, true, time.getHour(), time.getMinute(), value.u8(10));
    }

    private static Bytes exactly(int length, Bytes value) throws MalformedMessage {
        if (value.length() == length) return value;
        throw new MalformedMessage("a value of " + length + " bytes, not " + value);
    }
}
