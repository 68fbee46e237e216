package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.band.life.DataType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What a band holds of one type of data besides its minutes, and what it was told to forget of it. */
final class Shelf {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final NavigableMap<Instant, Bytes> pieces = new TreeMap<>();
    private final List<Batch> forgotten = new ArrayList<>();
    private final DataType type;

    Shelf(DataType type) {
        this.type = type;
    }

    void keep(Instant start, Bytes piece) {
        pieces.put(start, piece);
    }

    /** Puts records in that are one behind the other; what is left over at the end is kept, too. */
    void keepAll(Instant start, Bytes records) {
        if (type.handover() != DataType.Handover.UP_TO_GAP) {
            keep(start, records);
            return;
        }
        Instant minute = start;
        byte[] all = records.toArray();
        for (int at = 0; at < all.length; at += type.recordSize()) {
            keep(minute, Bytes.copyOf(Arrays.copyOfRange(all, at, Math.min(all.length, at + type.recordSize()))));
            minute = minute.plus(MINUTE);
        }
    }

    Optional<Batch> from(Instant since) {
        Map.Entry<Instant, Bytes> first = pieces.ceilingEntry(since);
        if (first == null) return Optional.empty();
        Bytes.Builder data = Bytes.build().bytes(type.inFront());
        Instant expected = first.getKey();
        int length = 0;
        for (Map.Entry<Instant, Bytes> piece : pieces.tailMap(first.getKey()).entrySet()) {
            if (type.handover() == DataType.Handover.UP_TO_GAP && !piece.getKey().equals(expected)) break;
            if (type.handover() == DataType.Handover.ONE && length > 0) break;
            data.bytes(piece.getValue());
            length += piece.getValue().length();
            expected = expected.plus(MINUTE);
        }
        return Optional.of(new Batch(type, first.getKey(), records(length), data.toBytes()));
    }

    private int records(int length) {
        return type.recordSize() == 0 ? 1 : Math.max(1, length / type.recordSize());
    }

    /** Drops what was sent, for good. */
    void forget(Batch sent) {
        Instant start = sent.start();
        switch (type.handover()) {
            case ALL -> dropAll(sent);
            case UP_TO_GAP -> pieces.subMap(start, start.plus(MINUTE.multipliedBy(sent.records()))).clear();
            case ONE -> pieces.remove(start);
        }
        forgotten.add(sent);
    }

    /** What has been recorded since it was sent lies behind it and stays. */
    private void dropAll(Batch sent) {
        int left = sent.data().length() - type.inFront().length();
        while (left > 0 && pieces.ceilingKey(sent.start()) != null) {
            left -= pieces.remove(pieces.ceilingKey(sent.start())).length();
        }
    }

    int pieces() {
        return pieces.size();
    }

    List<Batch> forgotten() {
        return Collections.unmodifiableList(forgotten);
    }

    /** A reset: what nobody fetched is lost. */
    void wipe() {
        pieces.clear();
    }
}
