package io.github.wristway.bluez.bus;

import io.github.wristway.gateway.base.Bytes;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A socket of records (SOCK_SEQPACKET) that never waits when it is read, as BlueZ passes them; and the waiting for it, which
 * is a call of its own. One thread waits; any may read, one at a time.
 *
 * <p>Neither Java 17 nor junixsocket 2.10 makes a channel of such a socket, so no selector takes it. What junixsocket's own
 * selectors wait with takes any descriptor, but only its own classes may call it: so it is called by reflection, and where that
 * cannot be, {@link #usable()} says so.
 */
public final class Records implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Records.class);
    /** More than the longest value of a characteristic, which has 512 bytes. */
    private static final int ROOM = 1024;

    private final Passed passed;
    private final FileChannel channel;
    private final Poll arrival;
    private final Poll end;
    private final ByteBuffer room = ByteBuffer.allocateDirect(ROOM);

    Records(Passed passed, FileDescriptor descriptor) throws IOException {
        this.passed = passed;
        this.channel = new FileInputStream(descriptor).getChannel();
        this.arrival = new Poll(descriptor);
        this.end = new Poll(descriptor);
    }

    /** Whether this Java can wait for such sockets. */
    public static boolean usable() {
        return Poll.FOUND;
    }

    /** Waits until there is something to read, or the end. */
    public boolean await(int millis) throws IOException {
        return arrival.ready(millis);
    }

    /**
     * The next record, if one waits. What is longer than any value is cut.
     *
     * @throws EOFException if none waits and none will ever come: the other side has closed it
     */
    public Optional<Bytes> next() throws IOException {
        int length = channel.read(room.clear());
        if (length == 0) return Optional.empty(); // "try again", as Java puts it
        if (length < 0 && end.hungUp()) throw new EOFException("closed by the other side");
        byte[] record = new byte[Math.max(0, length)];
        room.flip().get(record);
        return Optional.of(Bytes.copyOf(record));
    }

    @Override
    public void close() {
        passed.close();
    }

    /** The system's call of that name, for one descriptor; of junixsocket's making, so it is set up once and used often. */
    private static final class Poll {
        /** junixsocket's own; whatever else the system may say beside "ready". */
        private static final int HUNG_UP = 1 << 7;
        private static final Constructor<?> REQUEST;
        private static final Field ANSWERS;
        /** Takes a request and milliseconds. */
        private static final MethodHandle CALL;
        private static final boolean FOUND;

        static {
            Constructor<?> request = null;
            Field answers = null;
            MethodHandle call = null;
            try {
                Class<?> type = Class.forName("org.newsclub.net.unix.AFSelector$PollFd");
                request = type.getDeclaredConstructor(FileDescriptor[].class, int[].class);
                request.setAccessible(true);
                answers = type.getDeclaredField("rops");
                answers.setAccessible(true);
                Method poll = Class.forName("org.newsclub.net.unix.NativeUnixSocket").getDeclaredMethod("poll", type, int.class);
                poll.setAccessible(true);
                call = MethodHandles.lookup().unreflect(poll).asType(MethodType.methodType(int.class, Object.class, int.class));
            } catch (ReflectiveOperationException | RuntimeException e) {
                log.info("D-Bus: nobody can wait for sockets of records here: {}", e.toString());
            }
            REQUEST = request;
            ANSWERS = answers;
            CALL = call;
            FOUND = call != null;
        }

        private final Object request;
        private final int[] answers;

        Poll(FileDescriptor descriptor) throws IOException {
            try {
                request = REQUEST.newInstance(new FileDescriptor[] {descriptor}, new int[] {SelectionKey.OP_READ});
                answers = (int[]) ANSWERS.get(request);
            } catch (ReflectiveOperationException e) {
                throw new IOException("nobody can wait for this socket", e);
            }
        }

        boolean ready(int millis) throws IOException {
            try {
                return (int) CALL.invokeExact(request, millis) > 0;
            } catch (IOException | RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IOException("nobody can wait for this socket", e);
            }
        }

        boolean hungUp() throws IOException {
            return ready(0) && (answers[0] & HUNG_UP) != 0;
        }
    }
}
