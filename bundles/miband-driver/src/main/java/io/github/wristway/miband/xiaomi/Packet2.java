package io.github.wristway.miband.xiaomi;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * A packet of version 2, in a stream or over Low Energy.
 * <pre>
 * size  field
 * 2     a5 a5
 * 1     {@link Type} (low nibble), bit 4 = unnumbered
 * 1     sequence number
 * 2     length of the payload
 * 2     CRC-16 of the payload
 * n     payload
 * </pre>
 * Source: AstroBox, OronBox and miband9-direct, read for facts; captured packets of a Band 9, 9 Active and 10.
 *
 * @param unnumbered it is never repeated: nobody acknowledges it, and it does not count
 */
public record Packet2(Type type, boolean unnumbered, int sequence, Bytes payload) {
    /** In the order of their numbers. */
    public enum Type {
        /** Send everything from this number on again. */
        NAK,
        /** Everything up to this number has come. */
        ACK,
        /** {@link SessionTerms}, or leave. */
        SESSION,
        /** A {@link Parcel}. */
        DATA
    }

    private static final int HEADER = 8;

    private static final Bytes PREAMBLE = Bytes.of(0xa5, 0xa5);
    private static final int UNNUMBERED = 0x10;

    public static final PacketForm<Packet2> FORM = new PacketForm<>(PREAMBLE, HEADER, Packet2::length, Packet2::decode);

    public static Packet2 ack(int sequence) {
        return new Packet2(Type.ACK, false, sequence, Bytes.EMPTY);
    }

    public static Packet2 nak(int sequence) {
        return new Packet2(Type.NAK, false, sequence, Bytes.EMPTY);
    }

    /** @param payload see {@link SessionTerms} */
    public static Packet2 session(Bytes payload) {
        return new Packet2(Type.SESSION, false, 0, payload);
    }

    public Bytes encode() {
        return Bytes.build().bytes(PREAMBLE).u8(type.ordinal() | (unnumbered ? UNNUMBERED : 0)).u8(sequence)
                .u16(payload.length()).u16(Crc16.of(payload)).bytes(payload).toBytes();
    }

    public static Packet2 decode(Bytes packet) throws MalformedMessage {
        if (!packet.slice(0, PREAMBLE.length()).equals(PREAMBLE)) throw new MalformedMessage("a packet starts with " + PREAMBLE);
        int length = length(packet);
        if (packet.length() != length) throw new MalformedMessage("a packet of " + length + " bytes came with " + packet.length());
        Bytes payload = packet.from(HEADER);
        if (packet.u16(6) != Crc16.of(payload)) throw new MalformedMessage("the checksum of a packet is wrong");
        return new Packet2(type(packet), (packet.u8(2) & UNNUMBERED) != 0, packet.u8(3), payload);
    }

    private static int length(Bytes header) throws MalformedMessage {
        type(header);
        return HEADER + header.u16(4);
    }

    private static Type type(Bytes header) throws MalformedMessage {
        int number = header.u8(2) & 0x0f;
        if (number >= Type.values().length) throw new MalformedMessage("there is no packet of type " + number);
        return Type.values()[number];
    }
}
