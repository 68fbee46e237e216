package io.github.wristway.virtual.band.kept;

import io.github.wristway.gateway.base.Bytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The minutes that a band holds, and those that it was told to forget. */
public final class Memory {
    private final NavigableMap<Long, Bytes> minutes = new TreeMap<>();
    private final List<Stretch> forgotten = new ArrayList<>();
    private final int sampleSize;

    public Memory(int sampleSize) {
        this.sampleSize = sampleSize;
    }

    public void record(long epochMinute, Bytes sample) {
        minutes.put(epochMinute, sample);
    }

    /** Minutes one behind the other, from a moment on; a cut one at the end does not count. */
    public void recordAll(Instant start, Bytes samples) {
        byte[] all = samples.toArray();
        long minute = Math.floorDiv(start.getEpochSecond(), 60);
        for (int at = 0; at + sampleSize <= all.length; at += sampleSize) {
            record(minute++, Bytes.copyOf(Arrays.copyOfRange(all, at, at + sampleSize)));
        }
    }

    public int size() {
        return minutes.size();
    }

    /** The oldest minutes from a moment on, up to the next gap. */
    public Optional<Stretch> from(Instant since) {
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

    /** All of it, the oldest first; a block ends at a gap, or when it is full. */
    public List<Stretch> blocks(int minutesAtMost) {
        List<Stretch> blocks = new ArrayList<>();
        long expected = Long.MIN_VALUE;
        long start = 0;
        Bytes.Builder data = Bytes.build();
        for (Map.Entry<Long, Bytes> minute : minutes.entrySet()) {
            if (minute.getKey() != expected || expected - start == minutesAtMost) {
                finish(blocks, start, data);
                start = minute.getKey();
                data = Bytes.build();
            }
            data.bytes(minute.getValue());
            expected = minute.getKey() + 1;
        }
        finish(blocks, start, data);
        return blocks;
    }

    private void finish(List<Stretch> blocks, long start, Bytes.Builder data) {
        Bytes all = data.toBytes();
        if (!all.isEmpty()) blocks.add(new Stretch(Instant.ofEpochSecond(start * 60), sampleSize, all));
    }

    /** A band drops what it sent, for good. */
    void forget(Stretch sent) {
        long first = sent.start().getEpochSecond() / 60;
        minutes.subMap(first, first + sent.minutes()).clear();
        forgotten.add(sent);
    }

    public List<Stretch> forgotten() {
        return Collections.unmodifiableList(forgotten);
    }

    /** A reset: what nobody fetched is lost. */
    void wipe() {
        minutes.clear();
    }
}
