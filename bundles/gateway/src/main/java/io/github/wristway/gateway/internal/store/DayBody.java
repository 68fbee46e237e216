package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.device.Metric;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;

/**
 * Some minutes of a day, packed. Big-endian.
 * <pre>
 * size  field
 * 1     format: 1
 * 2     first minute, counted from the start of the day
 * 2     number of minutes
 * then for each metric that has samples:
 * 1     metric, as its place in {@link Metric}
 * 1     bits 0-1: bytes per value - 1, bit 2: every minute has a value, bit 3: values are differences to the one before
 * 4     CRC-32 of first minute, number of minutes, metric, bits, and the column before it was deflated
 * 2     size of the following
 * n     deflated: one bit per minute, lowest first, set if it has a value (not if bit 2); then the low bytes of all
 *       values, then the next higher bytes, and so on
 * </pre>
 * Columns are deflated one by one because each has its own kind of noise; differences help only some of them. What was
 * packed is unpacked once for a check: the wearable will be told to forget the original.
 */
final class DayBody {
    private static final int FORMAT = 1;
    private static final int WIDTH = 3;
    private static final int FULL = 4;
    private static final int DIFFERENCES = 8;
    private static final Metric[] METRICS = Metric.values();

    private DayBody() {}

    /** Packs the minutes from one on, up to but without another. */
    static byte[] pack(DayMinutes day, int from, int to) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(5).put((byte) FORMAT).putShort((short) from).putShort((short) (to - from));
        body.writeBytes(head.array());
        for (Map.Entry<Metric, DayMinutes.Column> entry : day.columns().entrySet()) {
            BitSet present = entry.getValue().present().get(from, to);
            if (present.isEmpty()) continue;
            int[] values = present.stream().map(minute -> entry.getValue().value(from + minute)).toArray();
            body.writeBytes(packColumn(entry.getKey(), from, to - from, present, values));
        }
        try {
            unpack(body.toByteArray(), new DayMinutes(day.start()));
        } catch (Unreadable e) {
            throw new IllegalStateException("packed samples cannot be unpacked again", e);
        }
        return body.toByteArray();
    }

    private static byte[] packColumn(Metric metric, int from, int minutes, BitSet present, int[] values) {
        int width = width(values);
        int how = width - 1 | (values.length == minutes ? FULL : 0);
        byte[] bitmap = values.length == minutes ? new byte[0] : bitmap(present, minutes);
        byte[] plain = layOut(bitmap, values, width);
        byte[] deflated = Deflate.pack(plain, Deflater.DEFAULT_STRATEGY);
        byte[] differences = layOut(bitmap, differences(values), width);
        byte[] smaller = Deflate.pack(differences, Deflater.FILTERED);
        if (smaller.length < deflated.length) {
            how |= DIFFERENCES;
            plain = differences;
            deflated = smaller;
        }
        return ByteBuffer.allocate(8 + deflated.length).put((byte) metric.ordinal()).put((byte) how)
            .putInt(checksum(from, minutes, metric.ordinal(), how, plain)).putShort((short) deflated.length).put(deflated).array();
    }

    private static int checksum(int from, int minutes, int metric, int how, byte[] plain) {
        CRC32 checksum = new CRC32();
        checksum.update(new byte[] {(byte) (from >> 8), (byte) from, (byte) (minutes >> 8), (byte) minutes, (byte) metric, (byte) how});
        checksum.update(plain);
        return (int) checksum.getValue();
    }

    /** Adds packed minutes to a day that begins when the one began that they were packed from. */
    static void unpack(byte[] body, DayMinutes day) throws Unreadable {
        try {
            ByteBuffer rest = ByteBuffer.wrap(body);
            int format = rest.get();
            if (format != FORMAT) throw new Unreadable("unknown format " + format, null);
            int from = Short.toUnsignedInt(rest.getShort());
            int minutes = Short.toUnsignedInt(rest.getShort());
            while (rest.hasRemaining()) unpackColumn(rest, from, minutes, day);
        } catch (DataFormatException e) {
            throw new Unreadable("damaged", e);
        } catch (BufferUnderflowException e) {
            throw new Unreadable("cut short", e);
        }
    }

    private static void unpackColumn(ByteBuffer rest, int from, int minutes, DayMinutes day)
            throws DataFormatException, Unreadable {
        int ordinal = Byte.toUnsignedInt(rest.get());
        if (ordinal >= METRICS.length) throw new Unreadable("unknown metric " + ordinal, null);
        int how = rest.get();
        int checksum = rest.getInt();
        int size = Short.toUnsignedInt(rest.getShort());
        if (size > rest.remaining()) throw new Unreadable("cut short", null);
        ByteBuffer deflated = rest.slice(rest.position(), size);
        rest.position(rest.position() + size);
        int width = (how & WIDTH) + 1;
        int bitmap = (how & FULL) == 0 ? (minutes + 7) / 8 : 0;
        byte[] plain = Deflate.unpack(deflated, bitmap + minutes * width);
        if (checksum(from, minutes, ordinal, how, plain) != checksum) throw new Unreadable("damaged", null);
        BitSet present = BitSet.valueOf(ByteBuffer.wrap(plain, 0, Math.min(bitmap, plain.length)));
        if (bitmap == 0) present.set(0, minutes);
        int count = present.cardinality();
        if (present.length() > minutes || plain.length != bitmap + count * width) {
            throw new Unreadable("a column of another size", null);
        }
        int before = 0;
        int at = bitmap;
        for (int minute = present.nextSetBit(0); minute >= 0; minute = present.nextSetBit(minute + 1), at++) {
            int value = 0;
            for (int plane = 0; plane < width; plane++) value |= (plain[at + plane * count] & 0xff) << 8 * plane;
            if ((how & DIFFERENCES) != 0) value = value + before & mask(width);
            before = value;
            day.put(METRICS[ordinal], from + minute, value);
        }
    }

    private static byte[] bitmap(BitSet present, int minutes) {
        return Arrays.copyOf(present.toByteArray(), (minutes + 7) / 8);
    }

    private static byte[] layOut(byte[] bitmap, int[] values, int width) {
        byte[] plain = Arrays.copyOf(bitmap, bitmap.length + values.length * width);
        int at = bitmap.length;
        for (int plane = 0; plane < width; plane++) {
            for (int value : values) plain[at++] = (byte) (value >> 8 * plane);
        }
        return plain;
    }

    private static int[] differences(int[] values) {
        int[] differences = values.clone();
        for (int i = 1; i < values.length; i++) differences[i] = values[i] - values[i - 1];
        return differences;
    }

    /** How many bytes hold every value; four also hold negative ones. */
    private static int width(int[] values) {
        int all = 0;
        for (int value : values) all |= value;
        return Math.max(1, (39 - Integer.numberOfLeadingZeros(all)) / 8);
    }

    private static int mask(int width) {
        return width == 4 ? -1 : (1 << 8 * width) - 1;
    }
}
