package io.github.wristway.gateway.internal.store;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;

/**
 * Bytes, deflated and with a checksum. Big-endian.
 * <pre>
 * size  field
 * 1     format: 1
 * 4     CRC-32 of all that follows
 * 4     size of the following before it was deflated
 * n     deflated
 * </pre>
 */
final class Envelope {
    private static final int FORMAT = 1;
    private static final int HEAD = 9;
    private static final int CHECKED_FROM = 5;
    /** Deflate makes no more of a byte. */
    private static final int MOST_OF_A_BYTE = 1032;

    private Envelope() {}

    static byte[] seal(byte[] plain) {
        byte[] deflated = Deflate.pack(plain, Deflater.DEFAULT_STRATEGY);
        ByteBuffer sealed = ByteBuffer.allocate(HEAD + deflated.length).put((byte) FORMAT).putInt(0).putInt(plain.length).put(deflated);
        return sealed.putInt(1, checksum(sealed.array())).array();
    }

    static byte[] open(byte[] sealed) throws Unreadable {
        try {
            ByteBuffer head = ByteBuffer.wrap(sealed);
            int format = head.get();
            if (format != FORMAT) throw new Unreadable("unknown format " + format, null);
            if (head.getInt() != checksum(sealed)) throw new Unreadable("damaged", null);
            int size = head.getInt();
            if (size < 0 || size > (long) head.remaining() * MOST_OF_A_BYTE) throw new Unreadable("damaged", null);
            return Deflate.unpack(head.slice(), size);
        } catch (DataFormatException e) {
            throw new Unreadable("damaged", e);
        } catch (BufferUnderflowException e) {
            throw new Unreadable("cut short", e);
        }
    }

    private static int checksum(byte[] sealed) {
        CRC32 checksum = new CRC32();
        checksum.update(sealed, CHECKED_FROM, Math.max(0, sealed.length - CHECKED_FROM));
        return (int) checksum.getValue();
    }
}
