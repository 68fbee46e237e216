package io.github.wristway.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {
    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:00Z");
    private final Instant start = time.now();
    private final List<String> happened = new ArrayList<>();

    @Test
    void thingsHappenInOrderAndOnTime() {
        in(30, "third");
        in(10, "first");
        in(10, "second");
        in(60, "never");
        time.advance(Duration.ofSeconds(59));
        assertEquals(List.of("first at 10", "second at 10", "third at 30"), happened);
        assertEquals(start.plusSeconds(59), time.now());
    }

    @Test
    void waitingEndsAsSoonAsTheConditionHolds() throws Exception {
        in(10, "this");
        in(20, "that");
        assertTrue(time.await(() -> happened.size() == 1, Duration.ofDays(1)));
        assertEquals(start.plusSeconds(10), time.now());
        assertFalse(time.await(() -> happened.size() == 3, Duration.ofMinutes(1)));
        assertEquals(start.plusSeconds(70), time.now());
        assertTrue(time.await(() -> true, Duration.ofDays(1)));
        assertEquals(start.plusSeconds(70), time.now());
    }

    @Test
    void whatIsCancelledDoesNotHappen() {
        Time.Task task = in(10, "this");
        in(20, "that");
        task.cancel();
        time.advance(Duration.ofMinutes(1));
        assertEquals(List.of("that at 20"), happened);
    }

    @Test
    void whoWaitsInsideATaskLetsTimePassForAll() throws Exception {
        time.after(Duration.ofSeconds(1), () -> {
            try {
                time.await(() -> happened.contains("this at 10"), Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            happened.add("seen");
        });
        in(10, "this");
        time.advance(Duration.ofSeconds(10));
        assertEquals(List.of("this at 10", "seen"), happened);
    }

    @Test
    void anInterruptEndsTheWaiting() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> time.await(() -> false, Duration.ofDays(1)));
        assertEquals(start, time.now());
    }

    @Test
    void twoThreadsCannotWaitAtOnce() throws Exception {
        List<Throwable> thrown = new ArrayList<>();
        Thread other = new Thread(() -> time.advance(Duration.ofSeconds(1)));
        other.setUncaughtExceptionHandler((thread, e) -> thrown.add(e));
        time.after(Duration.ofSeconds(1), () -> {
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        time.advance(Duration.ofSeconds(2));
        assertEquals(IllegalStateException.class, thrown.get(0).getClass());
        time.advance(Duration.ofSeconds(2));
    }

    @Test
    void forEverIsLongButNotTooLong() throws Exception {
        in(10, "this");
        assertTrue(time.await(() -> !happened.isEmpty(), Duration.ofSeconds(Long.MAX_VALUE)));
    }

    private Time.Task in(int seconds, String what) {
        return time.after(Duration.ofSeconds(seconds), () ->
                happened.add(what + " at " + Duration.between(start, time.now()).toSeconds()));
    }
}
