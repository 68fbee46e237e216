package io.github.wristway.benchmarks;

import io.github.wristway.gateway.base.Bytes;
import java.io.PrintStream;
import java.util.Random;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

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
        Turns turns = Turns.taken(new OptionsBuilder().include(Sealing.class.getName())
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xms256m", "-Xmx256m"));
        out.printf("AES-CCM of %d bytes; both gave the same bytes for every length up to twice that%n", Sealing.LENGTH);
        turns.print(out);
    }
}
