package io.github.wristway.miband.keyfiles;

import io.github.wristway.gateway.base.MalformedMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads no more than there should be: a small archive may unfold to any size. */
final class Bounded {
    private Bounded() {}

    static String text(InputStream in, int most, String called) throws IOException, MalformedMessage {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) throw new MalformedMessage(called + " is larger than such a file can be", "Check that it is the right file");
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Passes on so many bytes, and then says that it is too much. */
    static final class Stream extends InputStream {
        private final InputStream in;
        private long left;

        Stream(InputStream in, long most) {
            this.in = in;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            if (next >= 0) count(1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = in.read(into, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) throw new IOException("more than such a file can hold");
        }

        long left() {
            return left;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
