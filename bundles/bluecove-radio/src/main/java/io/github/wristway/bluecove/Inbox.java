package io.github.wristway.bluecove;

import io.github.wristway.gateway.base.Bytes;
import java.io.ByteArrayOutputStream;

/** What has come and was not asked for yet. It holds so much and no more: who talks faster than we listen is made to wait. */
final class Inbox {
    static final int ROOM = 1 << 16;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean closed;

    /** Waits for room. Nobody interrupts the thread that reads. */
    synchronized void put(byte[] from, int length) throws InterruptedException {
        while (bytes.size() + length > ROOM && !closed) wait();
        if (!closed) bytes.write(from, 0, length);
    }

    synchronized boolean isEmpty() {
        return bytes.size() == 0;
    }

    synchronized Bytes takeAll() {
        Bytes all = Bytes.copyOf(bytes.toByteArray());
        bytes.reset();
        notifyAll();
        return all;
    }

    /** Takes no more; what is in it stays. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
