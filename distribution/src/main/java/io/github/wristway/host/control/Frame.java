package io.github.wristway.host.control;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * What goes over the control socket, in both directions.
 * <pre>
 * size  field
 * 1     kind: d = the folder that file names start from, c = a command, o = standard output, e = standard error, x = how the command ended
 * 4     length of the rest, big-endian
 * n     d, c, o, e: text in UTF-8; x: exit status, a blank, outcome
 * </pre>
 * Written to channels, not to streams over them: such streams share one lock, so that nobody could write while another
 * thread waits for something to read.
 */
record Frame(char kind, ByteBuffer content) {
    static final char DIRECTORY = 'd';
    static final char COMMAND = 'c';
    static final char OUTPUT = 'o';
    static final char ERROR = 'e';
    static final char END = 'x';

    private static final int HEADER_BYTES = 5;
    private static final int LARGEST = 1 << 20;

    static Frame of(char kind, String text) {
        return new Frame(kind, StandardCharsets.UTF_8.encode(text));
    }

    String text() {
        return StandardCharsets.UTF_8.decode(content.duplicate()).toString();
    }

    void writeTo(WritableByteChannel channel) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(HEADER_BYTES + content.remaining())
                .put((byte) kind).putInt(content.remaining()).put(content.duplicate()).flip();
        while (all.hasRemaining()) channel.write(all);
    }

    /** The next frame, or null where the other side has closed. */
    static Frame readFrom(ReadableByteChannel channel) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
        if (!fill(header, channel)) return null;
        int length = header.getInt(1);
        if (length < 0 || length > LARGEST) throw new IOException("a frame of " + length + " bytes");
        ByteBuffer content = ByteBuffer.allocate(length);
        if (!fill(content, channel)) throw new EOFException("a frame was cut short");
        return new Frame((char) header.get(0), content.flip());
    }

    private static boolean fill(ByteBuffer buffer, ReadableByteChannel channel) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) return false;
        }
        return true;
    }
}
