package io.github.wristway.benchmarks;

import io.github.wristway.gateway.base.Bytes;
import java.io.PrintStream;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Encrypting 1 KiB with AES-CCM beside BouncyCastle. */
final class SealBenchmark {
    private final PrintStream out;

    SealBenchmark(PrintStream out) {
        this.out = out;
    }

    void run() throws RunnerException {
        Random random = new Random(3);
        for (int length = 0; length <= 2 * Sealing.LENGTH; length++) {
            Bytes key = Sealing.bytes(random, 16);
            Bytes nonce = Sealing.bytes(random, 12);
            Bytes message = Sealing.bytes(random, length);
            Same.check(Sealer.named("bouncycastle", key).seal(nonce, message), Sealer.named("ours", key).seal(nonce, message),
                       length + " sealed bytes");
        }
        Map<String, Double> micros = new TreeMap<>();
        var options = new OptionsBuilder().include(Sealing.class.getName()).forks(3)
                .warmupIterations(6).warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(10).measurementTime(TimeValue.milliseconds(300)).verbosity(VerboseMode.SILENT)
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xms256m", "-Xmx256m").build();
        for (RunResult result : new Runner(options).run()) {
            micros.put(result.getParams().getParam("who"), result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        double ours = micros.get("ours");
        out.printf("AES-CCM of %d bytes, medians; both gave the same bytes for every length up to twice that%n", Sealing.LENGTH);
        micros.forEach((who, theirs) -> out.printf("%-14s %9.2f µs   ours / this = %.3f%n", who, theirs, ours / theirs));
    }
}
