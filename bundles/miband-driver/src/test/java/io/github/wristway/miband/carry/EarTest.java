package io.github.wristway.miband.carry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class EarTest {
    private final VirtualTime time = new VirtualTime();

    @Test
    void aSilentBandIsNotWaitedForAnyLongerWhenTheClockIsSetBackMeanwhile() throws WristwayException {
        Instant start = time.steady();
        time.setBack(Duration.ofDays(1));
        boolean heard = new Ear(time).until(() -> false, Duration.ofSeconds(10), atMost -> {
            time.setBack(Duration.ofDays(365));
            time.pass(atMost.compareTo(Duration.ofSeconds(3)) < 0 ? atMost : Duration.ofSeconds(3));
            return false;
        });
        assertFalse(heard);
        assertEquals(Duration.ofSeconds(10), Duration.between(start, time.steady()).truncatedTo(ChronoUnit.SECONDS));
    }
}
