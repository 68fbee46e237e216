package io.github.wristway.host;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where the tour is shown. On a terminal it shows that a command still works on something, for as long as that prints
 * nothing.
 */
record Screen(PrintStream out, boolean terminal) {
    private static final String BEGINNING_OF_EMPTY_LINE = "\r\u001B[K";

    void print(Object text) {
        out.print(text);
        out.flush();
    }

    void println() {
        out.println();
    }

    void println(String line) {
        out.println(line);
    }

    Waiting waiting() {
        return new Waiting();
    }

    /** What a command prints, and a line in its place before it prints and whenever it pauses. */
    final class Waiting extends OutputStream {
        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Screen::thread);
        private final Lock drawing = new ReentrantLock();
        private long since = System.nanoTime();
        private boolean drawn;
        private boolean lineBegun;

        private Waiting() {
            if (terminal) clock.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
        }

        private void tick() {
            drawing.lock();
            try {
                if (lineBegun) return;
                print(BEGINNING_OF_EMPTY_LINE + "… " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since) + " s");
                drawn = true;
            } finally {
                drawing.unlock();
            }
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (length == 0) return;
            drawing.lock();
            try {
                wipe();
                out.write(bytes, offset, length);
                out.flush();
                lineBegun = bytes[offset + length - 1] != '\n';
                since = System.nanoTime();
            } finally {
                drawing.unlock();
            }
        }

        private void wipe() {
            if (drawn) print(BEGINNING_OF_EMPTY_LINE);
            drawn = false;
        }

        @Override
        public void close() {
            clock.shutdown();
            drawing.lock();
            try {
                wipe();
                lineBegun = true;       // a tick that waits at the lock draws nothing any more
            } finally {
                drawing.unlock();
            }
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "wristway-waiting");
        thread.setDaemon(true);
        return thread;
    }
}
