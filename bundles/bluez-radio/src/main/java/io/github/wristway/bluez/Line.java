package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.Bus;
import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusError;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.Time;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;

/** Our line to bluetoothd, as it is now, and the waiting at it. It may be down; then every call says so. */
final class Line {
    private final Time time;
    private volatile Bus bus;

    Line(Time time) {
        this.time = time;
    }

    Time time() {
        return time;
    }

    void up(Bus nowOpen) {
        bus = nowOpen;
    }

    void down() {
        bus = null;
    }

    boolean isUp() {
        return bus != null;
    }

    /** Sends and goes on; whoever waits is woken by the answer. */
    CompletableFuture<Object[]> send(BusCall call) {
        CompletableFuture<Object[]> answer = new CompletableFuture<>();
        send(call, answer);
        return answer;
    }

    /** The same, for a future whose stages must run in order with the signals. */
    void send(BusCall call, CompletableFuture<Object[]> answer) {
        answer.whenComplete((values, error) -> time.signal());
        Bus open = bus;
        if (open == null) answer.completeExceptionally(ErrorName.DISCONNECTED.withText("there is no connection to D-Bus"));
        else open.send(call, answer);
    }

    /** @param what what it is for, as it stands before "was cancelled" */
    Object[] ask(BusCall call, Duration atMost, String what) throws BusError, Cancelled {
        return answer(send(call), atMost, what);
    }

    <T> T answer(CompletableFuture<T> answer, Duration atMost, String what) throws BusError, Cancelled {
        if (!until(what, answer::isDone, atMost)) throw ErrorName.SILENCE.withText("no answer within " + atMost.toSeconds() + " s");
        return result(answer);
    }

    /** What a finished future holds. */
    static <T> T result(CompletableFuture<T> finished) throws BusError {
        try {
            return finished.get();
        } catch (ExecutionException e) {
            throw error(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // cannot be: it is finished
            throw ErrorName.SILENCE.withText("interrupted");
        }
    }

    /** The error behind a failed future, however many stages it went through. */
    static BusError error(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BusError error) return error;
        }
        throw new IllegalStateException("a stage failed", failure);
    }

    boolean until(String what, BooleanSupplier condition, Duration atMost) throws Cancelled {
        try {
            return time.await(condition, atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever called may want to know, too
            throw new Cancelled(what);
        }
    }
}
