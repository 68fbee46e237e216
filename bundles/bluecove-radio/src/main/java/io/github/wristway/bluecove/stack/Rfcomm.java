package io.github.wristway.bluecove.stack;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.microedition.io.StreamConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open RFCOMM connection. One thread reads, one writes: BlueCove mixes up what two threads write at a time. */
public final class Rfcomm {
    private static final Logger log = LoggerFactory.getLogger(Rfcomm.class);

    private final StreamConnection connection;
    private final InputStream in;
    private final OutputStream out;

    private Rfcomm(StreamConnection connection, InputStream in, OutputStream out) {
        this.connection = connection;
        this.in = in;
        this.out = out;
    }

    static Rfcomm over(StreamConnection connection) throws IOException {
        try {
            return new Rfcomm(connection, connection.openInputStream(), connection.openOutputStream());
        } catch (IOException e) {
            close(connection::close);
            throw e;
        }
    }

    /** Blocks until something has come; -1 when there will be nothing more. */
    public int read(byte[] into) throws IOException {
        return in.read(into);
    }

    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Rule: first the streams, for a reader is not woken by the end of the connection alone. */
    public void close() {
        close(in);
        close(out);
        close(connection::close);
    }

    private static void close(Closeable one) {
        try {
            one.close();
        } catch (IOException | RuntimeException e) {
            log.debug("closing: {}", e.toString()); // it is of no use any more either way
        }
    }
}
