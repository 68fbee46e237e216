package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The alarms that a band keeps, as it answers an {@link AlarmRequest} on 0003. A slot that is not in it is empty.
 * <pre>
 * size  field of the answer without times
 * 3     10 0d 01
 * 5     unknown
 * 1     how many follow
 * each:
 * 1     low four bits: slot; bit 10 = it rings
 *
 * size  field of the answer with times, in one message or several
 * 2     80 01
 * 1     place: c0 = only one, 00 = first, 40 = middle, 80 = last
 * 1     unknown
 *       only in the first, and the only one:
 * 1     01 = alarms
 * 3     unknown
 *       then, and in the other ones, parts of this:
 * 1     unknown
 * each:
 * 1     low four bits: slot; bit 80 = it rings
 * 1     hour
 * 1     minute
 * 1     days: bit 0 = Monday to bit 6 = Sunday; 80 or 00 = once
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public record AlarmList(List<Entry> entries) {
    private static final Bytes WITHOUT_TIMES = Bytes.of(0x10, 0x0d, 0x01);
    private static final Bytes WITH_TIMES = Bytes.of(0x80, 0x01);
    private static final int ALARMS = 0x01;
    private static final int PLACE = 2;
    private static final int LAST = 0x80;
    private static final int ONLY = 0xc0;
    private static final int FIRST = 0x00;
    private static final int HEAD_OF_FIRST = 8;
    private static final int HEAD_OF_OTHERS = 4;
    private static final int ENTRY = 4;

    /** @param time empty if the band did not tell */
    public record Entry(int slot, boolean on, Optional<Time> time) {}

    /** @param days empty = once */
    public record Time(LocalTime time, Set<DayOfWeek> days) {}

    public AlarmList {
        entries = List.copyOf(entries);
    }

    public static boolean isWithoutTimes(Bytes message) {
        return begins(message, WITHOUT_TIMES);
    }

    /** Whether a message is an answer with times, or the first part of one. */
    public static boolean isWithTimes(Bytes message) {
        try {
            return begins(message, WITH_TIMES) && opens(message) && message.u8(4) == ALARMS;
        } catch (MalformedMessage e) {
            return false; // too short to be one
        }
    }

    /** Whether a message goes on with an answer with times. */
    public static boolean goesOn(Bytes message) {
        try {
            return begins(message, WITH_TIMES) && !opens(message);
        } catch (MalformedMessage e) {
            return false; // too short to be a part
        }
    }

    /** Whether nothing follows a part of an answer with times. */
    public static boolean isLast(Bytes part) throws MalformedMessage {
        return part.u8(PLACE) == LAST || part.u8(PLACE) == ONLY;
    }

    public static AlarmList decode(Bytes message) throws MalformedMessage {
        List<Entry> entries = new ArrayList<>();
        Bytes slots = message.slice(9, message.u8(8));
        for (int at = 0; at < slots.length(); at++) {
            entries.add(new Entry(slot(slots.u8(at)), (slots.u8(at) & 0x10) != 0, Optional.empty()));
        }
        return new AlarmList(entries);
    }

    /** @param parts in the order in which they came */
    public static AlarmList decode(List<Bytes> parts) throws MalformedMessage {
        Bytes.Builder whole = Bytes.build();
        for (int i = 0; i < parts.size(); i++) {
            Bytes part = parts.get(i);
            if (i == 0 ? !isWithTimes(part) : !goesOn(part)) throw new MalformedMessage("no alarms, or not in this place: " + part);
            whole.bytes(part.from(i == 0 ? HEAD_OF_FIRST : HEAD_OF_OTHERS));
        }
        return new AlarmList(entries(whole.toBytes().from(1)));
    }

    private static boolean opens(Bytes part) throws MalformedMessage {
        return part.u8(PLACE) == FIRST || part.u8(PLACE) == ONLY;
    }

    private static List<Entry> entries(Bytes body) throws MalformedMessage {
        if (body.length() % ENTRY != 0) throw new MalformedMessage("alarms of %d bytes are cut off".formatted(body.length()));
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < body.length(); at += ENTRY) {
            Time time = new Time(time(body.u8(at + 1), body.u8(at + 2)), days(body.u8(at + 3)));
            entries.add(new Entry(slot(body.u8(at)), (body.u8(at) & 0x80) != 0, Optional.of(time)));
        }
        return entries;
    }

    private static int slot(int flags) throws MalformedMessage {
        int slot = flags & 0x0f;
        if (slot >= Alarm.SLOTS) throw new MalformedMessage("no alarm has the slot " + slot);
        return slot;
    }

    private static LocalTime time(int hour, int minute) throws MalformedMessage {
        try {
            return LocalTime.of(hour, minute);
        } catch (DateTimeException e) {
            throw new MalformedMessage("no alarm rings at %d:%d".formatted(hour, minute));
        }
    }

    private static Set<DayOfWeek> days(int bits) {
        return Stream.of(DayOfWeek.values()).filter(day -> (bits >> day.ordinal() & 1) != 0).collect(Collectors.toSet());
    }

    private static boolean begins(Bytes message, Bytes head) {
        try {
            return message.slice(0, head.length()).equals(head);
        } catch (MalformedMessage e) {
            return false; // too short to be it
        }
    }
}
