package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A message in several packets, on 0020; Band 3 and later, but not the protocol of 2021.
 * <pre>
 * size  field of a packet
 * 1     00
 * 1     low four bits: type of the message; high bits: its place, c0 = only one, 00 = first, 40 = middle, 80 = last
 * 1     counter: 00 in the first packet, ff is followed by 00
 * n     data, up to MTU - 6
 * </pre>
 * Source: Gadgetbridge, read for facts; a captured message of type 4 to a Band 4 (its issue 1536).
 */
public record ChunkedMessage(int type, Bytes content) {
    /** Texts and calls. */
    public static final int ALERT = 0;

    private static final int HEAD = 3;
    private static final int HEAD_WITH_BLUETOOTH = 6;

    private static final int FIRST = 0x00;
    private static final int MIDDLE = 0x40;
    private static final int LAST = 0x80;
    private static final int ONLY = 0xc0;

    public ChunkedMessage {
        if (type < 0 || type > 0x0f) throw new IllegalArgumentException("no message is of type " + type);
    }

    /** @param mtu of the link, 23 or more */
    public List<Bytes> encode(int mtu) {
        int room = mtu - HEAD_WITH_BLUETOOTH;
        if (room < 1) throw new IllegalArgumentException("nothing fits into an MTU of " + mtu);
        byte[] whole = content.toArray();
        List<Bytes> packets = new ArrayList<>();
        int at = 0;
        do {
            int end = Math.min(at + room, whole.length);
            int place = place(at == 0, end == whole.length);
            packets.add(Bytes.build().u8(0).u8(place | type).u8(packets.size())
                    .bytes(Bytes.copyOf(Arrays.copyOfRange(whole, at, end))).toBytes());
            at = end;
        } while (at < whole.length);
        return packets;
    }

    /** Whether a packet ends a message. */
    public static boolean isEnd(Bytes packet) throws MalformedMessage {
        int place = place(packet);
        return place == LAST || place == ONLY;
    }

    /** @param packets of one message, in the order in which they came */
    public static ChunkedMessage decode(List<Bytes> packets) throws MalformedMessage {
        if (packets.isEmpty()) throw new MalformedMessage("a message has one packet or more");
        int type = packets.get(0).u8(1) & 0x0f;
        Bytes.Builder content = Bytes.build();
        for (int i = 0; i < packets.size(); i++) {
            Bytes packet = packets.get(i);
            if (packet.u8(0) != 0) throw new MalformedMessage("a packet starts with 00: " + packet);
            if (place(packet) != place(i == 0, i == packets.size() - 1)) {
                throw new MalformedMessage("packet %d of %d stands in a wrong place".formatted(i + 1, packets.size()));
            }
            if ((packet.u8(1) & 0x3f) != type) throw new MalformedMessage("a packet of another message is in between: " + packet);
            if (packet.u8(2) != (i & 0xff)) throw new MalformedMessage("a packet is missing before " + packet);
            content.bytes(packet.from(HEAD));
        }
        return new ChunkedMessage(type, content.toBytes());
    }

    private static int place(Bytes packet) throws MalformedMessage {
        return packet.u8(1) & 0xc0;
    }

    private static int place(boolean first, boolean last) {
        if (first) return last ? ONLY : FIRST;
        return last ? LAST : MIDDLE;
    }
}
