package io.github.wristway.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

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

        Turns turns = Turns.taken(options(decoders.stream().map(Decoder::name).toArray(String[]::new)));
        out.printf("Decoding %d days of 4-byte minutes; all gave the same values%n", Decoding.DAYS);
        turns.print(out);
        if (peer.isEmpty()) out.println("No peer's jar was given: \"rows\" is an algorithm written anew in its style, not the peer.");
    }

    private static ChainedOptionsBuilder options(String[] names) {
        String peer = System.getProperty(Decoders.PEER);
        // as the gateway runs; and a collector with threads of its own makes figures jump on a busy machine
        List<String> java = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xms256m", "-Xmx256m"));
        if (peer != null) java.add("-D" + Decoders.PEER + "=" + peer);
        return new OptionsBuilder().include(Decoding.class.getName()).param("who", names).jvmArgsAppend(java.toArray(String[]::new));
    }
}
