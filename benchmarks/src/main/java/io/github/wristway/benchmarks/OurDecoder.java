package io.github.wristway.benchmarks;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.activity.Transfer;
import java.time.Duration;
import java.util.List;

/** The driver's own: packets as they come from a link, counters and lengths checked, samples as the store takes them. */
final class OurDecoder implements Decoder {
    private record Columns(List<Series> columns) {}

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public Object decode(byte[][] packets) {
        try {
            Transfer transfer = new Transfer(RecordLayout.SHORT);
            for (byte[] packet : packets) transfer.add(Bytes.copyOf(packet));
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
