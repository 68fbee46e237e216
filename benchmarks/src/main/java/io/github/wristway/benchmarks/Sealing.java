package io.github.wristway.benchmarks;

import io.github.wristway.gateway.base.Bytes;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One message after the other, each with its own nonce. Run by {@link SealBenchmark}; public for JMH's sake. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Sealing {
    static final int LENGTH = 1024;

    @Param({"ours", "bouncycastle"})
    public String who;

    private Sealer sealer;
    private Bytes message;
    private int counter;

    @Setup
    public void setUp() {
        Random random = new Random(1);
        sealer = Sealer.named(who, bytes(random, 16));
        message = bytes(random, LENGTH);
    }

    @Benchmark
    public Bytes seal() {
        return sealer.seal(Bytes.build().u32(0x04030201).u32(0).u32(counter++).toBytes(), message);
    }

    static Bytes bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.copyOf(bytes);
    }
}
