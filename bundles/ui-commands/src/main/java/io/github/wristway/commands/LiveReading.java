package io.github.wristway.commands;

import java.time.Instant;
import java.util.Optional;

/**
 * What a band told as it happened: a heart rate or its steps.
 *
 * @param heartRate beats per minute
 * @param steps     since midnight, by the band's clock
 */
record LiveReading(Instant at, Optional<Integer> heartRate, Optional<Long> steps) {
    static LiveReading heartRate(Instant at, int beatsPerMinute) {
        return new LiveReading(at, Optional.of(beatsPerMinute), Optional.empty());
    }

    static LiveReading steps(Instant at, long today) {
        return new LiveReading(at, Optional.empty(), Optional.of(today));
    }
}
