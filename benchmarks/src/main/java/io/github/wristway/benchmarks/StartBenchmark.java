package io.github.wristway.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Our host with everything in it, and a stock Karaf with nothing in it: both started before, both in a terminal. */
final class StartBenchmark {
    private static final int RUNS = 5;

    private final PrintStream out;

    StartBenchmark(PrintStream out) {
        this.out = out;
    }

    /** Something that has a prompt. */
    private record Host(String name, Path program, String prompt, Map<String, String> environment) {
        Shell.Start start() throws IOException, InterruptedException {
            return Shell.start(program, prompt, environment);
        }
    }

    /** @param archive the tar.gz of a stock Karaf */
    void run(Optional<Path> archive) throws Exception {
        Path folder = Files.createTempDirectory("wristway-benchmark");
        try {
            List<Host> hosts = new ArrayList<>(List.of(ours(folder)));
            if (archive.filter(Files::isReadable).isPresent()) hosts.add(karaf(archive.get(), folder));
            else out.println("No archive of Karaf was given, so there is nothing to compare with: start FILE.tar.gz");
            List<List<Shell.Start>> starts = measure(hosts);
            for (int i = 0; i < hosts.size(); i++) report(hosts.get(i), starts.get(i));
            if (hosts.size() == 2) {
                out.printf("ours / Karaf: %.3f of its time (goal 0.45), %.3f of its memory (goal 0.5)%n",
                           median(starts.get(0), Shell.Start::seconds) / median(starts.get(1), Shell.Start::seconds),
                           median(starts.get(0), Shell.Start::mebibytes) / median(starts.get(1), Shell.Start::mebibytes));
            }
        } finally {
            Folders.delete(folder);
        }
    }

    /** In turns, so that a busy while of the machine hits all; the first start of each prepares what later ones find. */
    private static List<List<Shell.Start>> measure(List<Host> hosts) throws IOException, InterruptedException {
        List<List<Shell.Start>> starts = new ArrayList<>();
        for (Host host : hosts) {
            host.start();
            starts.add(new ArrayList<>());
        }
        for (int run = 0; run < RUNS; run++) {
            for (int i = 0; i < hosts.size(); i++) starts.get(i).add(hosts.get(i).start());
        }
        return starts;
    }

    private void report(Host host, List<Shell.Start> starts) {
        out.printf("%-10s %6.2f s to the answer of the first command, %4.0f MiB at most; median of %d%n", host.name(),
                   median(starts, Shell.Start::seconds), median(starts, Shell.Start::mebibytes), starts.size());
    }

    private static double median(List<Shell.Start> starts, ToDoubleFunction<Shell.Start> figure) {
        return Median.of(starts.stream().mapToDouble(figure).toArray());
    }

    private static Host ours(Path folder) throws URISyntaxException {
        Path jar = Path.of(StartBenchmark.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path program = jar.resolve("../../../distribution/target/wristway/wristway").normalize();
        if (!Files.isExecutable(program)) throw new IllegalStateException("there is no built host; run mvn verify first");
        return new Host("Wristway", program, "wristway> ", Map.of("WRISTWAY_DATA", folder.resolve("data").toString()));
    }

    private static Host karaf(Path archive, Path folder) throws IOException, InterruptedException {
        Path home = Files.createDirectory(folder.resolve("karaf"));
        Process tar = new ProcessBuilder("tar", "xzf", archive.toAbsolutePath().toString(), "--strip-components=1", "-C", home.toString())
                .inheritIO().start();
        if (tar.waitFor() != 0) throw new IllegalStateException(archive + " cannot be unpacked");
        return new Host("Karaf", home.resolve("bin/karaf"), "karaf@root()> ", Map.of());
    }
}
