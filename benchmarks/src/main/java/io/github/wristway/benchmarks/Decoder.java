package io.github.wristway.benchmarks;

import io.github.wristway.gateway.device.Metric;
import java.util.function.Supplier;

/**
 * Somebody who decodes the packets of a transfer. A peer that may not be shipped implements this in a jar of its own and
 * names itself in {@code META-INF/services/io.github.wristway.benchmarks.Decoder}.
 */
public interface Decoder {
    String name();

    /** What is not measured: makes ready to decode packets in the form in which a radio hands them to this decoder. */
    default Supplier<Object> given(byte[][] packets) {
        return () -> decode(packets);
    }

    /** What is measured: from the packets, each with its counter, to whatever this decoder makes of them. */
    Object decode(byte[][] packets);

    /** What is not measured: tells every value in what was decoded. Minutes without a heart rate have none. */
    void tell(Object decoded, Reader to);

    /** Takes one value. */
    interface Reader {
        void value(Metric metric, int minute, int value);
    }

    /** The same for the same values, in whatever order they are told. */
    default long checksum(byte[][] packets) {
        long[] sum = {0};
        tell(given(packets).get(), (metric, minute, value) -> sum[0] += Long.rotateLeft(0x9e3779b97f4a7c15L * (value + 1), metric.ordinal()) * (minute + 1));
        return sum[0];
    }
}
