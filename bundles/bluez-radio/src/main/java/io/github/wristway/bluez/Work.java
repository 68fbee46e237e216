package io.github.wristway.bluez;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that does one thing after the other, and survives each. */
final class Work {
    private static final Logger log = LoggerFactory.getLogger(Work.class);

    private final ExecutorService thread;
    private volatile boolean closed;

    Work(String name) {
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
    }

    void submit(Runnable task) {
        if (closed) return;
        try {
            thread.execute(() -> {
                if (!closed) run(task);
            });
        } catch (RejectedExecutionException e) {
            log.debug("too late for this", e); // it was closed in between
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("the radio's own work failed", e); // an executor would end the thread, and say nothing
        }
    }

    /** Does one last thing instead of all that waits. */
    void close(Runnable last, Duration atMost) {
        if (closed) return;
        closed = true;
        thread.execute(() -> run(last));
        thread.shutdown();
        try {
            if (!thread.awaitTermination(atMost.toNanos(), TimeUnit.NANOSECONDS)) thread.shutdownNow();
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
