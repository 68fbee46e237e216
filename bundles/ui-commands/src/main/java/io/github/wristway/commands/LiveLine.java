package io.github.wristway.commands;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The line at the bottom of a terminal that tells what goes on. From the third second on it also tells for how long, so
 * that waiting does not look like hanging. Where lines cannot be drawn again there is none.
 */
final class LiveLine implements AutoCloseable {
    private static final long QUIET_SECONDS = 3;

    private final Terminal terminal;
    private final ScheduledExecutorService clock;       // null where nothing is drawn
    private final Lock drawing = new ReentrantLock();
    private String shown = "";
    private long since;

    LiveLine(Terminal terminal) {
        this.terminal = terminal;
        this.clock = terminal.redraws() ? Executors.newSingleThreadScheduledExecutor(LiveLine::thread) : null;
        if (clock != null) clock.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "wristway-live-line");
        thread.setDaemon(true);
        return thread;
    }

    void show(String text) {
        drawing.lock();
        try {
            shown = text;
            since = System.nanoTime();
            terminal.draw(text);
        } finally {
            drawing.unlock();
        }
    }

    /** Prints a line that stays, in place of the one that does not. */
    void print(String line) {
        drawing.lock();
        try {
            shown = "";
            terminal.erase();
            terminal.print(line);
        } finally {
            drawing.unlock();
        }
    }

    private void tick() {
        drawing.lock();
        try {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
            if (!shown.isEmpty() && seconds >= QUIET_SECONDS) terminal.draw(shown + " " + seconds + " s");
        } finally {
            drawing.unlock();
        }
    }

    @Override
    public void close() {
        if (clock != null) clock.shutdown();
        drawing.lock();
        try {
            shown = "";
            terminal.erase();
        } finally {
            drawing.unlock();
        }
    }
}
