package io.github.wristway.gateway.internal;

import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real thread per wearable, made when it is first needed. */
public final class RealThreads implements WearableThreads, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RealThreads.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final Map<String, ExecutorService> threads = new ConcurrentHashMap<>();
    private final Map<String, String> busyWith = new ConcurrentHashMap<>();

    @Override
    public <T> T call(String wearableId, String called, String with, Job<T> job) throws WristwayException {
        String other = busyWith.putIfAbsent(wearableId, with);
        if (other != null) throw new Busy(called, other);
        AtomicBoolean taken = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        Future<T> result = thread(wearableId).submit(() -> {
            if (taken.getAndSet(true)) return null;
            try {
                return job.run();
            } finally {
                busyWith.remove(wearableId);
                ended.countDown();
            }
        });
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!job.mayStop()) return job.soFar();
            result.cancel(true);
            if (!taken.getAndSet(true)) busyWith.remove(wearableId); // it had not even begun
            else awaitEnd(ended, with);
            throw new Cancelled(with + " of " + called);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WristwayException failure) throw failure;
            if (e.getCause() instanceof RuntimeException bug) throw bug;
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The wearable shall be free for the next command. Who is interrupted once more does not want to wait even for that. */
    private static void awaitEnd(CountDownLatch ended, String with) {
        Thread.interrupted();
        try {
            if (!ended.await(LAST_WORDS.toSeconds(), TimeUnit.SECONDS)) log.warn("{} does not stop", with);
        } catch (InterruptedException e) {
            log.debug("{} is left to stop by itself", with);
        } finally {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void whenIdle(String wearableId, String with, Runnable task) {
        if (busyWith.putIfAbsent(wearableId, with) != null) return;
        thread(wearableId).execute(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                log.error("{}: {} failed", wearableId, with, e);
            } finally {
                busyWith.remove(wearableId);
            }
        });
    }

    private ExecutorService thread(String wearableId) {
        return threads.computeIfAbsent(wearableId, id -> Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "wristway-" + id);
            thread.setDaemon(true);
            return thread;
        }));
    }

    /**
     * Interrupts whatever goes on, and lets it write into the journal where it stopped: the journal knows how to continue,
     * and is closed next.
     */
    @Override
    public void close() {
        threads.values().forEach(ExecutorService::shutdownNow);
        long deadline = System.nanoTime() + LAST_WORDS.toNanos();
        try {
            for (Map.Entry<String, ExecutorService> one : threads.entrySet()) {
                boolean ended = one.getValue().awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (!ended) log.warn("{}: {} does not stop", one.getKey(), busyWith.get(one.getKey()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever stops us is in a hurry
        }
    }
}
