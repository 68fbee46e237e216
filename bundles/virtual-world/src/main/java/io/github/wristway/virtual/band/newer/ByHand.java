package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.kept.Batch;
import io.github.wristway.virtual.band.life.DataType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was measured because somebody wanted to know, a file of kind 18 and version 2: for each its time(4), what it is(1)
 * and the value(1). 11 is a heart rate, 12 oxygen, 13 stress.
 */
final class ByHand {
    private static final int VERSION = 2;
    private static final int WITHOUT_BEING_ASKED = 0x80;

    private final Body band;
    private final List<Batch> madeOf = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();

    ByHand(Body band) {
        this.band = band;
    }

    private record Sample(long time, int kind, int value) {}

    Optional<BandFile> file() throws MalformedMessage {
        add(DataType.MANUAL_HEART_RATE, 0x11, 5);
        add(DataType.OXYGEN, 0x12, 4);
        add(DataType.MANUAL_STRESS, 0x13, 4);
        if (samples.isEmpty()) return Optional.empty();
        samples.sort(Comparator.comparing(Sample::time));
        Bytes.Builder body = Bytes.build();
        samples.forEach(sample -> body.u32(sample.time).u8(sample.kind).u8(sample.value));
        Instant start = Instant.ofEpochSecond(samples.get(0).time);
        return Optional.of(new BandFile(new FileId(start, band.clock().zone(), VERSION, FileId.BY_HAND), body.toBytes(), madeOf));
    }

    /** @param at where the value is in a record */
    private void add(DataType type, int kind, int at) throws MalformedMessage {
        Optional<Batch> batch = band.stored().oldest(type, Instant.EPOCH);
        if (batch.isEmpty()) return;
        Bytes records = batch.get().data().from(type.inFront().length());
        for (int from = 0; from + type.recordSize() <= records.length(); from += type.recordSize()) {
            samples.add(new Sample(records.u32(from), kind, records.u8(from + at) & ~WITHOUT_BEING_ASKED));
        }
        madeOf.add(batch.get());
    }
}
