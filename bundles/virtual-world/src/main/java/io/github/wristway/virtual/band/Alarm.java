package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * An alarm as a host sets it: 02, slot, hour, minute, days. In the slot's byte, 80 is on and 40 without snoozing; days are
 * bits from Monday on, 80 is once.
 */
public record Alarm(int slot, boolean on, boolean snoozes, int hour, int minute, int days) {
    static final int SLOTS = 10;
    private static final int ON = 0x80;
    private static final int NO_SNOOZE = 0x40;

    static Alarm decode(Bytes command) throws MalformedMessage {
        int flags = command.u8(1);
        Alarm alarm = new Alarm(flags & 0x0f, (flags & ON) != 0, (flags & NO_SNOOZE) == 0, command.u8(2), command.u8(3), command.u8(4));
        if (alarm.slot >= SLOTS || alarm.hour > 23 || alarm.minute > 59) throw new MalformedMessage("there is no such alarm: " + command);
        return alarm;
    }

    /** As the newer list has it: slot with 80 for on, hour, minute, days. */
    Bytes listed() {
        return Bytes.of(slot | (on ? ON : 0), hour, minute, days);
    }
}
