package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * An alarm that the band keeps, to 0003; it answers {@code 10 02 01}.
 * <pre>
 * size  field
 * 1     02
 * 1     low four bits: slot, 0 to 9; bit 80 = it rings, bit 40 = no snooze (only on bands that have snooze)
 * 1     hour
 * 1     minute
 * 1     days: bit 0 = Monday to bit 6 = Sunday; 80 = once
 * </pre>
 * Source: Gadgetbridge, read for facts.
 *
 * @param on     an alarm that is off stays in its slot
 * @param days   empty = it rings once
 * @param snooze true also where the band has no snooze
 */
public record Alarm(int slot, boolean on, LocalTime time, Set<DayOfWeek> days, boolean snooze) {
    public static final int SLOTS = 10;

    private static final int RINGS = 0x80;
    private static final int NO_SNOOZE = 0x40;
    private static final int ONCE = 0x80;

    public Alarm {
        if (slot < 0 || slot >= SLOTS) throw new IllegalArgumentException("an alarm has a slot from 0 to 9, not " + slot);
        days = Set.copyOf(days);
    }

    /** Empties a slot. */
    public static Bytes clear(int slot) {
        return new Alarm(slot, false, LocalTime.MIDNIGHT, Set.of(), true).encode(0);
    }

    public Bytes encode() {
        return encode(days.isEmpty() ? ONCE : days.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum());
    }

    private Bytes encode(int dayBits) {
        int flags = !on ? 0 : snooze ? RINGS : RINGS | NO_SNOOZE;
        return Bytes.of(0x02, flags | slot, time.getHour(), time.getMinute(), dayBits);
    }
}
