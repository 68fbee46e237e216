package io.github.wristway.gateway.internal.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Raw deflate, without the head and foot of zlib: each column would pay six bytes for them. */
final class Deflate {
    /** Measured on days: the best level takes more than twice the time, for a third of a percent less. */
    private static final int LEVEL = 6;

    private Deflate() {}

    /** @param strategy {@link Deflater#FILTERED} suits small numbers around zero */
    static byte[] pack(byte[] plain, int strategy) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setStrategy(strategy);
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] part = new byte[2048];
            while (!deflater.finished()) packed.write(part, 0, deflater.deflate(part));
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @param atMost more than so many bytes are damage */
    static byte[] unpack(ByteBuffer packed, int atMost) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] plain = new byte[atMost + 1];
            int length = 0;
            while (!inflater.finished()) {
                int more = inflater.inflate(plain, length, plain.length - length);
                if (more == 0 && !inflater.finished()) throw new DataFormatException("cut short or too long");
                length += more;
            }
            if (inflater.getRemaining() > 0) throw new DataFormatException("something behind its end");
            return Arrays.copyOf(plain, length);
        } finally {
            inflater.end();
        }
    }
}
