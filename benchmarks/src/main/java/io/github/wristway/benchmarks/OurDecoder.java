package io.github.wristway.benchmarks;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.activity.Transfer;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The driver's own: packets as they come from a link, counters and lengths checked, samples as the store takes them. */
final class OurDecoder implements Decoder {
    private record Columns(List<Series> columns) {}

    @Override
    public String name() {
        return "ours";
    }

    /** Our links hand over {@link Bytes}, and copy nothing after that; others are handed arrays. */
    @Override
    public Supplier<Object> given(byte[][] packets) {
        Bytes[] received = Stream.of(packets).map(Bytes::copyOf).toArray(Bytes[]::new);
        return () -> decode(received);
    }

    @Override
    public Object decode(byte[][] packets) {
        return given(packets).get();
    }

    private static Columns decode(Bytes[] packets) {
        try {
            Transfer transfer = new Transfer(RecordLayout.SHORT);
            for (Bytes packet : packets) transfer.add(packet);
            return new Columns(RecordLayout.SHORT.read(transfer.whole(), Wearer.START));
        } catch (MalformedMessage e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void tell(Object decoded, Reader to) {
        for (Sample sample : Series.samples(((Columns) decoded).columns())) {
            to.value(sample.metric(), (int) Duration.between(Wearer.START, sample.at()).toMinutes(), sample.value());
        }
    }
}
