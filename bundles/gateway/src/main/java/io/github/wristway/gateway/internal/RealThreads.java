package io.github.wristway.gateway.internal;

import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Real threads. Each wearable does one thing at a time, on a thread that is its own while that lasts; threads that nobody needs
 * end by themselves. What people ask for begins at once, but of what happens by itself only so much goes on at a time.
 */
public final class RealThreads implements WearableThreads, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RealThreads.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    /** More than the links of several radios together. */
    private static final int MOST_BY_THEMSELVES = 64;
    private static final int IDLE_SECONDS = 60;

    private final ExecutorService asked = Executors.newCachedThreadPool(RealThreads::thread);
    private final ExecutorService byThemselves = upTo(MOST_BY_THEMSELVES);
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
            Thread.currentThread().setName("wristway-" + wearableId);
            try {
                return job.run();
            } finally {
                idle(wearableId);
                ended.countDown();
            }
        });
        Begun<T> one = new Begun<>(wearableId, with, job, result, taken, ended);
        begun.put(wearableId, one);
        asked.execute(result);
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
    public boolean whenIdle(String wearableId, String with, Runnable task) {
        if (busyWith.putIfAbsent(wearableId, with) != null) return false;
        try {
            byThemselves.execute(() -> run(wearableId, with, task));
            return true;
        } catch (RejectedExecutionException e) {
            busyWith.remove(wearableId); // the gateway is being stopped
            return false;
        }
    }

    private void run(String wearableId, String with, Runnable task) {
        Thread.currentThread().setName("wristway-" + wearableId);
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("{}: {} failed", wearableId, with, e);
        } finally {
            busyWith.remove(wearableId);
        }
    }

    private static ExecutorService upTo(int most) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), RealThreads::thread);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "wristway");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Interrupts whatever goes on, and lets it write into the journal where it stopped: the journal knows how to continue,
     * and is closed next.
     */
    @Override
    public void close() {
        List<ExecutorService> pools = List.of(asked, byThemselves);
        pools.forEach(ExecutorService::shutdownNow);
        long deadline = System.nanoTime() + LAST_WORDS.toNanos();
        try {
            boolean ended = true;
            for (ExecutorService pool : pools) ended &= pool.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (!ended) busyWith.forEach((wearableId, with) -> log.warn("{}: {} does not stop", wearableId, with));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever stops us is in a hurry
        }
    }
}
