package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.Passed;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Time;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The socket of a serial stream, with a thread for each direction: an interrupt of whoever waits for it would close it. Whoever
 * waits for news of it is woken through {@link Time}.
 */
final class SerialSocket implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SerialSocket.class);
    /** More than this waits on the other side: RFCOMM tells it to. */
    private static final int MOST_WAITING = 256 * 1024;
    private static final int PART = 4096;

    private final Passed passed;
    private final SocketChannel channel;
    private final Time time;
    private final ExecutorService writer;
    private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean empty = true;
    private volatile boolean ended;

    /** Takes the descriptor over, also when it fails. */
    SerialSocket(Passed passed, String name, Time time) throws IOException {
        this.passed = passed;
        this.time = time;
        try {
            this.channel = passed.stream();
        } catch (IOException e) {
            passed.close();
            throw e;
        }
        this.writer = Executors.newSingleThreadExecutor(task -> thread(task, "wristway-out-" + name));
        thread(this::readAll, "wristway-in-" + name).start();
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void readAll() {
        ByteBuffer part = ByteBuffer.allocate(PART);
        try {
            while (channel.read(part.clear()) >= 0) {
                keep(part.flip());
                time.signal();
            }
        } catch (IOException e) {
            log.debug("a serial stream broke: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody does that; the thread ends
        }
        close();
    }

    private synchronized void keep(ByteBuffer part) throws InterruptedException {
        while (arrived.size() >= MOST_WAITING && !closed.get()) wait();
        arrived.write(part.array(), 0, part.limit());
        empty = arrived.size() == 0;
    }

    boolean isEmpty() {
        return empty;
    }

    /** All that has arrived. */
    synchronized Bytes take() {
        Bytes all = Bytes.copyOf(arrived.toByteArray());
        arrived.reset();
        empty = true;
        notifyAll();
        return all;
    }

    /** Nothing more comes, and nothing more goes. What has arrived can still be taken. */
    boolean ended() {
        return ended;
    }

    /** Writes all of it, after all that was to be written before. */
    CompletableFuture<Void> write(Bytes value) {
        try {
            CompletableFuture<Void> written = CompletableFuture.runAsync(() -> writeWhole(ByteBuffer.wrap(value.toArray())), writer);
            written.whenComplete((nothing, error) -> time.signal()); // when it is seen to be done, and not before
            return written;
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void writeWhole(ByteBuffer rest) {
        try {
            while (rest.hasRemaining()) channel.write(rest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Wakes both threads; does not wait for them. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) return;
        writer.shutdown();
        try {
            channel.close();
        } catch (IOException e) {
            log.debug("closing a serial stream", e);
        }
        passed.close();
        synchronized (this) {
            notifyAll();
        }
        ended = true;
        time.signal();
    }
}
