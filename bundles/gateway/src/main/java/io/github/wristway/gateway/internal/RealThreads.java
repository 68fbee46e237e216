package io.github.wristway.gateway.internal;

import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
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
    private final Map<String, Begun<?>> begun = new ConcurrentHashMap<>();

    /**
     * A job on its way.
     *
     * @param taken whether it has begun, or never will
     */
    private record Begun<T>(String wearableId, String with, Job<T> job, FutureTask<T> result, AtomicBoolean taken, CountDownLatch ended) {}

    @Override
    public <T> T call(String wearableId, String called, String with, Job<T> job) throws WristwayException {
        Begun<T> begun = submit(wearableId, called, with, job);
        try {
            return begun.result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!job.mayStop()) return job.soFar();
            stop(begun);
            throw new Cancelled(with + " of " + called);
        } catch (CancellationException e) {
            throw new Cancelled(with + " of " + called); // somebody else has stopped it
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WristwayException failure) throw failure;
            if (e.getCause() instanceof RuntimeException bug) throw bug;
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void begin(String wearableId, String called, String with, Job<?> job) throws WristwayException {
        submit(wearableId, called, with, job);
    }

    @Override
    public boolean stop(String wearableId) {
        Begun<?> one = begun.get(wearableId);
        if (one == null || !one.job.mayStop()) return false;
        stop(one);
        return true;
    }

    private <T> Begun<T> submit(String wearableId, String called, String with, Job<T> job) throws Busy {
        String other = busyWith.putIfAbsent(wearableId, with);
        if (other != null) throw new Busy(called, other);
        AtomicBoolean taken = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        FutureTask<T> result = new FutureTask<>(() -> {
            if (taken.getAndSet(true)) return null;
            try {
                return job.run();
            } finally {
                idle(wearableId);
                ended.countDown();
            }
        });
        Begun<T> one = new Begun<>(wearableId, with, job, result, taken, ended);
        begun.put(wearableId, one);
        thread(wearableId).execute(result);
        return one;
    }

    private void idle(String wearableId) {
        begun.remove(wearableId);
        busyWith.remove(wearableId);
    }

    private void stop(Begun<?> one) {
        one.result.cancel(true);
        if (!one.taken.getAndSet(true)) idle(one.wearableId); // it had not even begun
        else awaitEnd(one.ended, one.with);
    }

    /** The wearable shall be free for the next command. Who is interrupted once more does not want to wait even for that. */
    private static void awaitEnd(CountDownLatch ended, String with) {
        boolean interrupted = Thread.interrupted();
        try {
            if (!ended.await(LAST_WORDS.toSeconds(), TimeUnit.SECONDS)) log.warn("{} does not stop", with);
        } catch (InterruptedException e) {
            log.debug("{} is left to stop by itself", with);
            interrupted = true;
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
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
