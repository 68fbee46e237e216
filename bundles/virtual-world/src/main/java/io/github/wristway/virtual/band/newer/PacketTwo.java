package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * A packet of version 2.
 * <pre>
 * size  field
 * 2     a5 a5
 * 1     kind in the low four bits: 0 say it again, 1 acknowledge, 2 session, 3 data
 * 1     sequence
 * 2     length of the payload
 * 2     CRC-16/ARC of the payload
 * n     payload; of data it is channel(1: 1 commands, 5 files) form(1: 1 plain, 2 sealed) message
 * </pre>
 */
record PacketTwo(int kind, int sequence, Bytes payload) implements Packet {
    static final Bytes PREAMBLE = Bytes.of(0xa5, 0xa5);
    static final int AGAIN = 0;
    static final int ACKNOWLEDGE = 1;
    static final int SESSION = 2;
    static final int DATA = 3;
    static final int COMMANDS = 1;
    static final int FILES = 5;
    static final int PLAIN = 1;
    static final int SEALED = 2;
    private static final int HEAD = 8;

    /** How many bytes the packet at the beginning of a stream has; 0 if that cannot be told yet. */
    static int length(Bytes stream) throws MalformedMessage {
        return stream.length() < HEAD ? 0 : HEAD + stream.u16(4);
    }

    static PacketTwo decode(Bytes packet) throws MalformedMessage {
        Bytes payload = packet.from(HEAD);
        if (crc(payload) != packet.u16(6)) throw new MalformedMessage("a packet whose checksum does not fit");
        return new PacketTwo(packet.u8(2) & 0x0f, packet.u8(3), payload);
    }

    Bytes encode() {
        return encode(crc(payload));
    }

    Bytes encode(int checksum) {
        return Bytes.build().bytes(PREAMBLE).u8(kind).u8(sequence).u16(payload.length()).u16(checksum).bytes(payload).toBytes();
    }

    /** CRC-16/ARC: polynomial 8005, mirrored, begins with 0. */
    static int crc(Bytes payload) {
        int crc = 0;
        for (byte each : payload.toArray()) {
            crc ^= each & 0xff;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? crc >>> 1 ^ 0xa001 : crc >>> 1;
        }
        return crc;
    }
}
