package io.github.wristway.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code java -jar benchmarks.jar NAME [FILE]}. */
public final class Main {
    /** Prints what it measured; fails if the two sides did not compute the same. */
    interface Benchmark {
        void run(List<Path> files, PrintStream out) throws Exception;
    }

    private static final Map<String, Benchmark> BENCHMARKS = new TreeMap<>(Map.of(
            "resync", (files, out) -> new ResyncBenchmark(out).run(),
            "decode", (files, out) -> new DecodeBenchmark(out).run(files.stream().findFirst()),
            "store", (files, out) -> new StoreBenchmark(out).run(),
            "notify", (files, out) -> new NotifyBenchmark(out).run(),
            "many", (files, out) -> new ManyBenchmark(out).run(),
            "seal", (files, out) -> new SealBenchmark(out).run(),
            "start", (files, out) -> new StartBenchmark(out).run(files.stream().findFirst())));

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Benchmark benchmark = arguments.length == 0 ? null : BENCHMARKS.get(arguments[0]);
        if (benchmark == null) {
            System.err.println("Say which: " + String.join(", ", BENCHMARKS.keySet()) + ". docs/benchmarks.md tells what they measure.");
            System.exit(2);
        }
        benchmark.run(Arrays.stream(arguments).skip(1).map(Path::of).toList(), System.out);
    }
}
