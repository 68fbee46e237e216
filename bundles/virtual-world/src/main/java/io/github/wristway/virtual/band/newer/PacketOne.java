package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * A packet of version 1 in a stream.
 * <pre>
 * size  field
 * 3     ba dc fe
 * 1     channel: 0 version, 1 what the band says, 2 what the host says, 3 files
 * 1     80, and 40 if an answer is wanted
 * 2     length of what follows without the last byte
 * 1     0 read, 1 answer, 2 send
 * 1     serial number
 * 1     0 plain, 1 sealed, 2 plain because it is about the login
 * n     payload
 * 1     ef
 * </pre>
 */
record PacketOne(int channel, int opcode, int serial, int kind, Bytes payload) implements Packet {
    static final Bytes PREAMBLE = Bytes.of(0xba, 0xdc, 0xfe);
    static final int VERSION = 0;
    static final int FROM_BAND = 1;
    static final int TO_BAND = 2;
    static final int FILES = 3;
    static final int READ = 0;
    static final int ANSWER = 1;
    static final int SEND = 2;
    static final int PLAIN = 0;
    static final int SEALED = 1;
    static final int LOGIN = 2;
    private static final int FLAG = 0x80;
    private static final int HEAD = 10;
    private static final int COUNTED_HEAD = 3;
    private static final int EPILOGUE = 0xef;

    /** How many bytes the packet at the beginning of a stream has; 0 if that cannot be told yet. */
    static int length(Bytes stream) throws MalformedMessage {
        if (stream.length() < HEAD) return 0;
        int counted = stream.u16(5);
        if (counted < COUNTED_HEAD) throw new MalformedMessage("a packet that is shorter than its head");
        return HEAD - COUNTED_HEAD + counted + 1;
    }

    static PacketOne decode(Bytes packet) throws MalformedMessage {
        if (packet.u8(packet.length() - 1) != EPILOGUE) throw new MalformedMessage("a packet that does not end with ef");
        return new PacketOne(packet.u8(3) & 0x0f, packet.u8(7), packet.u8(8), packet.u8(9),
                             packet.slice(HEAD, packet.length() - HEAD - 1));
    }

    Bytes encode() {
        return Bytes.build().bytes(PREAMBLE).u8(channel).u8(FLAG).u16(payload.length() + COUNTED_HEAD).u8(opcode).u8(serial)
                .u8(kind).bytes(payload).u8(EPILOGUE).toBytes();
    }
}
