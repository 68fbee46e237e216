package io.github.wristway.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Seven days as a band with small packets sends them. Run by {@link DecodeBenchmark}; public for JMH's sake. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Decoding {
    static final int DAYS = 7;
    private static final int PAYLOAD = 16;

    @Param("ours")
    public String who;

    private Supplier<Object> decoder;

    @Setup
    public void setUp() {
        decoder = Decoders.named(who).given(packets());
    }

    @Benchmark
    public Object decode() {
        return decoder.get();
    }

    static byte[][] packets() {
        byte[] records = Wearer.days(DAYS);
        byte[][] packets = new byte[records.length / PAYLOAD][1 + PAYLOAD];
        for (int i = 0; i < packets.length; i++) {
            packets[i][0] = (byte) i;
            System.arraycopy(records, i * PAYLOAD, packets[i], 1, PAYLOAD);
        }
        return packets;
    }
}
