package io.github.wristway.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RelayTimeTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration LONG = Duration.ofHours(1);

    private final RelayTime time = RelayTime.startingAt(START);
    private final List<String> diary = new ArrayList<>();

    private void note(String what) {
        diary.add(Duration.between(START, time.now()).toSeconds() + " " + what);
    }

    /** In steps of so many seconds. */
    private Runnable walk(String who, int steps, int seconds) {
        return () -> {
            for (int i = 0; i < steps; i++) {
                sleep(seconds);
                note(who);
            }
        };
    }

    private void sleep(int seconds) {
        try {
            time.advance(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            note("interrupted");
        }
    }

    @Test
    void oneRunsAtATimeInTheOrderOfTheirTime() throws Exception {
        time.start("two", walk("two", 3, 2));
        time.start("three", walk("three", 2, 3));
        time.after(Duration.ofSeconds(5), () -> note("event"));
        assertEquals(List.of(), diary, "nobody runs before this one waits");
        time.advance(Duration.ofSeconds(10));
        assertEquals(List.of("2 two", "3 three", "4 two", "5 event", "6 three", "6 two"), diary);
        assertEquals(START.plusSeconds(10), time.now());
    }

    @Test
    void whatSomebodyWaitsForEndsItsWaiting() throws Exception {
        AtomicReference<String> letter = new AtomicReference<>();
        time.start("writer", () -> {
            sleep(7);
            letter.set("hello");
        });
        assertTrue(time.await(() -> letter.get() != null, LONG));
        assertEquals(START.plusSeconds(7), time.now());
        assertFalse(time.await(() -> false, Duration.ofSeconds(3)));
        assertEquals(START.plusSeconds(10), time.now());
    }

    @Test
    void theSameProgramTakesTheSameCourse() throws Exception {
        List<List<String>> courses = new ArrayList<>();
        for (int run = 0; run < 2; run++) courses.add(new RelayTimeTest().courseOfMany());
        assertEquals(30 * 20, courses.get(0).size());
        assertEquals(courses.get(0), courses.get(1));
    }

    private List<String> courseOfMany() throws InterruptedException {
        Random random = new Random(3);
        for (int i = 0; i < 30; i++) time.start("walker", walk("walker " + i, 20, 1 + random.nextInt(4)));
        time.advance(LONG);
        return diary;
    }

    @Test
    void whoeverIsInterruptedWaitsNoLonger() throws Exception {
        AtomicReference<Thread> sleeper = new AtomicReference<>();
        time.start("sleeper", () -> {
            sleeper.set(Thread.currentThread());
            sleep(1000);
        });
        time.after(Duration.ofSeconds(4), () -> sleeper.get().interrupt());
        time.advance(Duration.ofSeconds(10));
        assertEquals(List.of("4 interrupted"), diary);
    }

    @Test
    void aThreadWithoutATurnAndAnEventMayNotWait() throws Exception {
        AtomicReference<Throwable> trouble = new AtomicReference<>();
        Thread stranger = new Thread(() -> trouble.set(assertThrows(IllegalStateException.class, () -> time.advance(LONG))), "stranger");
        stranger.start();
        stranger.join();
        assertTrue(trouble.get().getMessage().contains("start stranger by this time"), trouble::toString);
        time.after(Duration.ofSeconds(1), () -> trouble.set(assertThrows(IllegalStateException.class, () -> time.advance(LONG))));
        time.advance(Duration.ofSeconds(2));
        assertEquals("what was put off may not wait", trouble.get().getMessage());
    }
}
