package io.github.wristway.bluecove;

import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.Time;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;

/**
 * The threads that call BlueCove. Nobody interrupts them, however long a call takes: who waits for one of them waits here,
 * and may go away.
 *
 * @param onArrival what each of them does first: a test puts it onto a Bluetooth of its own
 */
record Crew(Time time, Runnable onArrival) {
    /** One who does one thing after the other; goes home after the last. */
    interface Hand extends AutoCloseable {
        <T> CompletableFuture<T> does(Callable<T> work);

        /** Takes no more work, which then fails at once; what is under way or waits is done. */
        @Override
        void close();
    }

    Hand hand(String name) {
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> thread(name, task));
        return new Hand() {
            @Override
            public <T> CompletableFuture<T> does(Callable<T> work) {
                CompletableFuture<T> done = new CompletableFuture<>();
                done.whenComplete((value, error) -> time.signal());
                try {
                    thread.execute(() -> finish(done, work));
                } catch (RejectedExecutionException e) {
                    done.completeExceptionally(e); // it was closed in between
                }
                return done;
            }

            @Override
            public void close() {
                thread.shutdown();
            }
        };
    }

    /** Sends somebody off to do one thing. */
    CompletableFuture<Void> send(String name, Runnable errand) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        done.whenComplete((value, error) -> time.signal());
        thread(name, () -> finish(done, () -> {
            errand.run();
            return null;
        })).start();
        return done;
    }

    private Thread thread(String name, Runnable task) {
        Thread thread = new Thread(() -> {
            onArrival.run();
            task.run();
        }, "wristway-bluecove-" + name);
        thread.setDaemon(true);
        return thread;
    }

    private static <T> void finish(CompletableFuture<T> done, Callable<T> work) {
        try {
            done.complete(work.call());
        } catch (Exception | LinkageError e) {
            done.completeExceptionally(e);
        }
    }

    /** @param what what it is for, as it stands before "was cancelled" */
    boolean until(String what, BooleanSupplier condition, Duration atMost) throws Cancelled {
        try {
            return time.await(condition, atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever called may want to know, too
            throw new Cancelled(what);
        }
    }
}
