package io.github.wristway.miband.xiaomi;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * A packet of version 1 in a stream.
 * <pre>
 * size  field
 * 3     ba dc fe
 * 1     channel (low nibble)
 * 1     flags: bit 7 on everything, bit 6 = wants an answer
 * 2     length of what follows, without the last byte
 * 1     opcode: 0 = read, 2 = send
 * 1     serial number, one more in each
 * 1     data type: 0 = plain, 1 = encrypted, 2 = login (plain, too)
 * n     payload
 * 1     ef
 * </pre>
 * There is no checksum. Source: Gadgetbridge and OronBox, read for facts.
 */
public record Packet1(int channel, int flags, int opcode, int serial, int dataType, Bytes payload) {
    public static final int VERSION = 0;
    public static final int FROM_BAND = 1;
    public static final int TO_BAND = 2;
    public static final int FILES = 3;

    public static final int FLAG = 0x80;
    public static final int WANTS_ANSWER = 0x40;

    public static final int READ = 0;
    public static final int SEND = 2;

    public static final int PLAIN = 0;
    public static final int ENCRYPTED = 1;
    public static final int LOGIN = 2;

    /** Of a payload. */
    public static final int LONGEST = 0xffff - 3;

    /** Asks which version the packets shall have; whatever it is, the question and its answer have the first. */
    public static final Packet1 VERSION_REQUEST = new Packet1(VERSION, FLAG | WANTS_ANSWER, READ, 0, PLAIN, Bytes.EMPTY);

    private static final Bytes PREAMBLE = Bytes.of(0xba, 0xdc, 0xfe);
    private static final int EPILOGUE = 0xef;
    private static final int UP_TO_LENGTH = 7;
    private static final int COUNTED_HEADER = 3;
    private static final int HEADER = UP_TO_LENGTH + COUNTED_HEADER;

    public static final PacketForm<Packet1> FORM = new PacketForm<>(PREAMBLE, UP_TO_LENGTH, Packet1::length, Packet1::decode);

    /** The answer to {@link #VERSION_REQUEST}: 1, 2 or more. */
    public int majorVersion() throws MalformedMessage {
        return payload.u8(0);
    }

    public Bytes encode() {
        return Bytes.build().bytes(PREAMBLE).u8(channel).u8(flags).u16(COUNTED_HEADER + payload.length())
                .u8(opcode).u8(serial).u8(dataType).bytes(payload).u8(EPILOGUE).toBytes();
    }

    public static Packet1 decode(Bytes packet) throws MalformedMessage {
        if (!packet.slice(0, PREAMBLE.length()).equals(PREAMBLE)) throw new MalformedMessage("a packet starts with " + PREAMBLE);
        int length = length(packet);
        if (packet.length() != length) throw new MalformedMessage("a packet of " + length + " bytes came with " + packet.length());
        if (packet.u8(length - 1) != EPILOGUE) throw new MalformedMessage("a packet ends with %02x".formatted(EPILOGUE));
        return new Packet1(packet.u8(3) & 0x0f, packet.u8(4), packet.u8(7), packet.u8(8), packet.u8(9),
                           packet.slice(HEADER, length - HEADER - 1));
    }

    private static int length(Bytes header) throws MalformedMessage {
        int length = header.u16(UP_TO_LENGTH - 2);
        if (length < COUNTED_HEADER) throw new MalformedMessage("a packet cannot have a length of " + length);
        return UP_TO_LENGTH + length + 1;
    }
}
