package io.github.wristway.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Many bands with a day to be synced: beside the least time that their links need, and beside one at a time. */
final class ManyBenchmark {
    private static final int BANDS = 1000;
    private static final int SLOTS = 7;

    private final PrintStream out;

    ManyBenchmark(PrintStream out) {
        this.out = out;
    }

    void run() throws Exception {
        System.setProperty("org.slf4j.simpleLogger.log.io.github.wristway", "warn"); // not a line per band
        Crowd.Outcome alone = sync(1, 1, true);
        out.printf("%,d bands, a day each, virtual time. A link takes %.2f s, %.2f s of them to be made%n", BANDS,
                   alone.mean(Stopwatch.Lap::whole), alone.mean(Stopwatch.Lap::making));
        beside("one at a time", alone, alone, 1, SLOTS);
        beside("one at a time, services looked up anew", sync(1, 1, false), alone, 1, SLOTS);
        beside("ours, 1 adapter", sync(1, SLOTS, true), alone, 1, SLOTS);
        beside("ours, 4 adapters", sync(4, SLOTS, true), alone, 4, SLOTS);
    }

    private void beside(String what, Crowd.Outcome outcome, Crowd.Outcome alone, int adapters, int slots) {
        Duration bound = alone.lowerBound(adapters, slots);
        out.printf("%-40s %8.1f s / %7.1f s = %.3f   %5.2f ms CPU per band-day, and %5.2f to play the band; %d threads%n", what, seconds(outcome.took()), seconds(bound),
                   seconds(outcome.took()) / seconds(bound), outcome.cpu().toNanos() / 1e6, outcome.playing().toNanos() / 1e6, outcome.atATime());
    }

    private Crowd.Outcome sync(int adapters, int slots, boolean met) throws Exception {
        Path folder = Files.createTempDirectory("wristway-benchmark");
        try (Crowd crowd = new Crowd(BANDS, adapters, slots, met, folder)) {
            Crowd.Outcome outcome = crowd.syncAll();
            crowd.check();
            out.printf("memory of the gateway: %.1f KiB per band%n", crowd.bytesPerBand() / 1024.0);
            return outcome;
        } finally {
            Folders.delete(folder);
        }
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
