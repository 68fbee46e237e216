package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The minutes that a band holds, and those that it was told to forget. */
final class Memory {
    private final NavigableMap<Long, Bytes> minutes = new TreeMap<>();
    private final List<Stretch> forgotten = new ArrayList<>();
    private final int sampleSize;

    Memory(int sampleSize) {
        this.sampleSize = sampleSize;
    }

    void record(long epochMinute, Bytes sample) {
        minutes.put(epochMinute, sample);
    }

    int size() {
        return minutes.size();
    }

    /** The oldest minutes from a moment on, up to the next gap. */
    Optional<Stretch> from(Instant since) {
        Long first = minutes.ceilingKey(Math.floorDiv(since.getEpochSecond(), 60));
        if (first == null) return Optional.empty();
        Bytes.Builder data = Bytes.build();
        long expected = first;
        for (Map.Entry<Long, Bytes> minute : minutes.tailMap(first).entrySet()) {
            if (minute.getKey() != expected++) break;
            data.bytes(minute.getValue());
        }
        return Optional.of(new Stretch(Instant.ofEpochSecond(first * 60), sampleSize, data.toBytes()));
    }

    /** A band drops what it sent, for good. */
    void forget(Stretch sent) {
        long first = sent.start().getEpochSecond() / 60;
        minutes.subMap(first, first + sent.minutes()).clear();
        forgotten.add(sent);
    }

    List<Stretch> forgotten() {
        return Collections.unmodifiableList(forgotten);
    }

    /** A reset: what nobody fetched is lost. */
    void wipe() {
        minutes.clear();
    }
}
