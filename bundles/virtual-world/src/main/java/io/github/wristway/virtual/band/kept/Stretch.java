package io.github.wristway.virtual.band.kept;

import io.github.wristway.gateway.base.Bytes;
import java.time.Duration;
import java.time.Instant;

/** Minutes without a gap between them, as records. */
public record Stretch(Instant start, int sampleSize, Bytes data) {
    public int minutes() {
        return data.length() / sampleSize;
    }

    public Instant end() {
        return start.plus(Duration.ofMinutes(minutes()));
    }
}
