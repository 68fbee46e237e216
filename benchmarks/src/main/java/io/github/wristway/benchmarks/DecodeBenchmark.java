package io.github.wristway.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Decoding seven days of minutes beside other ways to do it. */
final class DecodeBenchmark {
    private final PrintStream out;

    DecodeBenchmark(PrintStream out) {
        this.out = out;
    }

    /** @param peer a jar with decoders that may not be shipped with us */
    void run(Optional<Path> peer) throws RunnerException {
        peer.ifPresent(jar -> System.setProperty(Decoders.PEER, jar.toAbsolutePath().toString()));
        List<Decoder> decoders = Decoders.all();
        byte[][] packets = Decoding.packets();
        for (Decoder decoder : decoders) Same.check(decoders.get(0).checksum(packets), decoder.checksum(packets), decoder.name());

        Map<String, Double> micros = new LinkedHashMap<>();
        Options options = options(decoders.stream().map(Decoder::name).toArray(String[]::new));
        for (RunResult result : new Runner(options).run()) {
            micros.put(result.getParams().getParam("who"), result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        double ours = micros.get("ours");
        out.printf("Decoding %d days of 4-byte minutes, medians; all gave the same values%n", Decoding.DAYS);
        micros.forEach((who, theirs) -> out.printf("%-14s %9.1f µs   ours / this = %.4f%n", who, theirs, ours / theirs));
        if (peer.isEmpty()) out.println("No peer's jar was given: \"rows\" is an algorithm written anew in its style, not the peer.");
    }

    private static Options options(String[] names) {
        var options = new OptionsBuilder().include(Decoding.class.getName()).param("who", names).forks(3)
                .warmupIterations(6).warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(10).measurementTime(TimeValue.milliseconds(300))
                .verbosity(VerboseMode.SILENT);
        String peer = System.getProperty(Decoders.PEER);
        // as the gateway runs; and a collector with threads of its own makes figures jump on a busy machine
        List<String> java = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xms256m", "-Xmx256m"));
        if (peer != null) java.add("-D" + Decoders.PEER + "=" + peer);
        return options.jvmArgsAppend(java.toArray(String[]::new)).build();
    }
}
