package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.band.life.DataType;
import java.time.Instant;

/** What one transfer hands over: records of one type, the oldest that the band has from a moment on. */
public record Batch(DataType type, Instant start, int records, Bytes data) {
    static Batch of(Stretch minutes) {
        return new Batch(DataType.ACTIVITY, minutes.start(), minutes.minutes(), minutes.data());
    }

    /** Bytes of a record; a packet carries whole ones where it can. */
    int recordSize() {
        return type.recordSize() != 0 ? type.recordSize() : data.length() / Math.max(1, records);
    }
}
