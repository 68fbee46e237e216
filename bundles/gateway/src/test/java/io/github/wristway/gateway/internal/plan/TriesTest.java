package io.github.wristway.gateway.internal.plan;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TriesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant NOTHING = Instant.MIN;

    @Test
    void whatArrivesIsTriedAtOnceAndWhatStaysMoreAndMoreSeldom() {
        Tries once = Tries.NONE.andOneMore(NOTHING, NOW);
        assertFalse(once.isDue(NOW.plusSeconds(20), NOTHING));
        assertTrue(once.isDue(NOW.plusSeconds(31), NOTHING));
        Instant arrived = NOW.plus(Duration.ofMinutes(5));
        assertTrue(once.andOneMore(NOTHING, NOW).isDue(arrived, arrived));
    }

    @Test
    void aClockThatIsSetBackDoesNotStopIt() {
        assertTrue(Tries.NONE.andOneMore(NOTHING, NOW).isDue(NOW.minus(Duration.ofDays(365)), NOTHING));
    }

    @Test
    void whatWasHeardInTheFutureIsNoNews() {
        Instant future = NOW.plus(Duration.ofDays(1));
        assertFalse(Tries.NONE.andOneMore(future, NOW).isDue(NOW.plusSeconds(20), future), "it would be tried at each advertisement");
    }
}
