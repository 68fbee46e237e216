package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What a band answers to the question for its alarms:
 * <pre>
 * 0d                  10 0d 01 0(5) n, and for each one the slot with 10 for on
 * ff 01 00 00 00      80 01 c0 00 01 0(3), and then 00 and for each one what {@link Alarm#listed} says; if that does not
 *                     fit into one packet: 80 01 00 00 01 0(3), 80 01 40 00, 80 01 80 00, each with a part
 * </pre>
 */
final class AlarmList {
    static final Bytes ASKED = Bytes.of(0x0d);
    static final Bytes ASKED_WITH_TIMES = Bytes.of(0xff, 0x01, 0x00, 0x00, 0x00);
    private static final int PACKET = 20;
    private static final int ALARMS = 0x01; // as in the question
    private static final int FIRST_HEAD = 8;
    private static final int NEXT_HEAD = 4;

    private AlarmList() {}

    static Bytes slots(Collection<Alarm> alarms) {
        List<Alarm> on = alarms.stream().filter(Alarm::on).toList();
        Bytes.Builder list = Bytes.build().u8(0x10).u8(0x0d).u8(0x01).u32(0).u8(0).u8(on.size());
        on.forEach(alarm -> list.u8(alarm.slot() | 0x10));
        return list.toBytes();
    }

    static List<Bytes> times(Collection<Alarm> alarms) {
        Bytes.Builder whole = Bytes.build().u8(0);
        alarms.forEach(alarm -> whole.bytes(alarm.listed()));
        byte[] all = whole.toBytes().toArray();
        List<Bytes> packets = new ArrayList<>();
        for (int from = 0; from < all.length; ) {
            int head = from == 0 ? FIRST_HEAD : NEXT_HEAD;
            int to = Math.min(all.length, from + PACKET - head);
            packets.add(packet(place(from, to, all.length), head, Arrays.copyOfRange(all, from, to)));
            from = to;
        }
        return packets;
    }

    private static int place(int from, int to, int length) {
        if (to == length) return from == 0 ? 0xc0 : 0x80;
        return from == 0 ? 0x00 : 0x40;
    }

    private static Bytes packet(int place, int head, byte[] part) {
        Bytes.Builder packet = Bytes.build().u8(0x80).u8(0x01).u8(place).u8(0);
        if (head == FIRST_HEAD) packet.u32(ALARMS);
        return packet.bytes(Bytes.copyOf(part)).toBytes();
    }
}
