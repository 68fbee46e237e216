package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.Records;
import io.github.wristway.gateway.base.Bytes;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The socket through which one characteristic notifies, and a thread that waits for it. */
final class NotifySocket implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(NotifySocket.class);
    /** Its end is the other side's to make; should that sleep, ours is noticed after so long. */
    private static final int LOOK_UP_MILLIS = 1000;
    /** A little less than what Linux lets wait in a socket: 208 KiB. */
    private static final int FULL_BYTES = 200_000;

    private final Records records;
    private final Consumer<Bytes> arrival;
    private final Runnable end;
    private volatile boolean closed;
    private boolean ended;

    /**
     * @param arrival takes each notification
     * @param end     what to do when no more can come and nobody wanted that
     */
    NotifySocket(Records records, String name, Consumer<Bytes> arrival, Runnable end) {
        this.records = records;
        this.arrival = arrival;
        this.end = end;
        Thread thread = new Thread(this::waitForAll, "wristway-notify-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void waitForAll() {
        try {
            while (!closed && !isEnded()) {
                if (records.await(LOOK_UP_MILLIS) && drain()) end.run();
            }
        } catch (IOException e) {
            log.debug("waiting for notifications", e);
            if (!closed) end.run();
        }
        finish();
    }

    private synchronized void finish() {
        ended = true;
        records.close();
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    /**
     * Takes all that waits, on the caller's thread. If that is as much as fits, bluetoothd has most likely dropped what came
     * after it, and says so to nobody. A gap of 256 packets would look like none to a counter of one byte; so this is the end.
     *
     * @return whether it has just ended, and nobody wanted it to
     */
    synchronized boolean drain() {
        if (ended) return false;
        int bytes = 0;
        try {
            while (bytes < FULL_BYTES) {
                Optional<Bytes> next = records.next();
                if (next.isEmpty()) return false;
                arrival.accept(next.get());
                bytes += weight(next.get());
            }
            log.warn("notifications came faster than they could be taken");
        } catch (IOException e) {
            log.debug("no more notifications: {}", e.toString()); // mostly that they were closed
        }
        ended = true;
        return !closed;
    }

    /** What Linux counts for a message in a socket: its buffer, in steps, and what describes it. */
    private static int weight(Bytes record) {
        return record.length() <= 192 ? 768 : 1280;
    }

    /** From now on its end is no news. */
    @Override
    public void close() {
        closed = true;
    }
}
