package io.github.wristway.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RealThreadsTest {
    private final RealThreads threads = new RealThreads();

    /** Runs until it is told to end, or interrupted. */
    private static final class LongJob implements WearableThreads.Job<String> {
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch mayEnd = new CountDownLatch(1);
        final CountDownLatch ended = new CountDownLatch(1);
        final boolean mayStop;

        LongJob(boolean mayStop) {
            this.mayStop = mayStop;
        }

        @Override
        public String run() throws WristwayException {
            begun.countDown();
            try {
                mayEnd.await();
                return "finished";
            } catch (InterruptedException e) {
                throw new Cancelled("it");
            } finally {
                ended.countDown();
            }
        }

        @Override
        public boolean mayStop() {
            return mayStop;
        }

        @Override
        public String soFar() {
            return "goes on";
        }
    }

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void oneThingAtATimePerWearable() throws Exception {
        LongJob first = new LongJob(true);
        AtomicReference<Object> result = callFromAnotherThread(first);
        first.begun.await();
        Busy busy = assertThrows(Busy.class, () -> threads.call("w1", "kitchen", "unlink", new LongJob(true)));
        assertEquals("kitchen is busy with sync", busy.getMessage());
        threads.whenIdle("w1", "finishing", () -> result.set("must not run"));
        first.mayEnd.countDown();
        caller.join();
        assertEquals("finished", result.get());
    }

    @Test
    void anInterruptedCallerStopsWhatIsHarmless() throws Exception {
        LongJob job = new LongJob(true);
        AtomicReference<Object> result = callFromAnotherThread(job);
        job.begun.await();
        caller.interrupt();
        caller.join();
        assertTrue(result.get() instanceof Cancelled, String.valueOf(result.get()));
        job.ended.await();
    }

    @Test
    @Tag("R13")
    void anInterruptedCallerLeavesWhatCannotBeStopped() throws Exception {
        LongJob job = new LongJob(false);
        AtomicReference<Object> result = callFromAnotherThread(job);
        job.begun.await();
        caller.interrupt();
        caller.join();
        assertEquals("goes on", result.get());
        assertThrows(Busy.class, () -> threads.call("w1", "kitchen", "sync", new LongJob(true)));
        job.mayEnd.countDown();
        job.ended.await();
    }

    @Test
    void hundredsOfThingsThatHappenByThemselvesNeedNoHundredsOfThreads() throws Exception {
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(300);
        AtomicInteger atOnce = new AtomicInteger();
        for (int i = 0; i < 300; i++) {
            assertTrue(threads.whenIdle("w" + i, "sync", () -> {
                atOnce.incrementAndGet();
                awaitQuietly(mayEnd);
                atOnce.decrementAndGet();
                ended.countDown();
            }));
        }
        assertFalse(threads.whenIdle("w299", "sync", () -> { }), "it waits, so it is busy");
        assertEquals("at once", threads.callHarmless("person", "kitchen", "a look", () -> "at once"), "a person need not wait for them");
        assertTrue(atOnce.get() <= 64, () -> atOnce + " at once");
        mayEnd.countDown();
        ended.await();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatIsBegunIsNotWaitedForAndKeepsTheWearableBusy() throws Exception {
        LongJob job = new LongJob(true);
        threads.begin("w1", "kitchen", "unlink", job);
        job.begun.await();
        assertThrows(Busy.class, () -> threads.begin("w1", "kitchen", "sync", new LongJob(true)));
        job.mayEnd.countDown();
        job.ended.await();
    }

    @Test
    void whatIsHarmlessIsStoppedFromOutsideAndWhoeverWaitsForItIsTold() throws Exception {
        LongJob job = new LongJob(true);
        AtomicReference<Object> result = callFromAnotherThread(job);
        job.begun.await();
        assertTrue(threads.stop("w1"));
        assertEquals(0, job.ended.getCount(), "it has ended");
        caller.join();
        assertTrue(result.get() instanceof Cancelled, String.valueOf(result.get()));
        assertFalse(Thread.currentThread().isInterrupted());
        assertFalse(threads.stop("w1"), "there is nothing left to stop");
        threads.begin("w1", "kitchen", "sync", new LongJob(true));
    }

    @Test
    void whatChangesSomethingIsNotStoppedFromOutside() throws Exception {
        LongJob job = new LongJob(false);
        threads.begin("w1", "kitchen", "unlink", job);
        job.begun.await();
        assertFalse(threads.stop("w1"));
        job.mayEnd.countDown();
        job.ended.await();
    }

    private Thread caller;

    private AtomicReference<Object> callFromAnotherThread(LongJob job) {
        AtomicReference<Object> result = new AtomicReference<>();
        caller = new Thread(() -> {
            try {
                result.set(threads.call("w1", "kitchen", "sync", job));
            } catch (WristwayException e) {
                result.set(e);
            }
        });
        caller.start();
        return result;
    }
}
