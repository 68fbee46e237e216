package io.github.wristway.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures everybody who takes part in turns, each turn in a process of its own: a machine that gets busy is busy for all. */
final class Turns {
    private static final int ROUNDS = 5;
    private static final String OURS = "ours";

    private final Map<String, List<Double>> micros = new LinkedHashMap<>();

    /** @param options with a benchmark that has a parameter {@code who} */
    static Turns taken(ChainedOptionsBuilder options) throws RunnerException {
        options.forks(1).warmupIterations(5).warmupTime(TimeValue.milliseconds(400))
                .measurementIterations(10).measurementTime(TimeValue.milliseconds(200)).verbosity(VerboseMode.SILENT);
        Turns turns = new Turns();
        for (int round = 0; round < ROUNDS; round++) {
            for (RunResult result : new Runner(options.build()).run()) {
                turns.micros.computeIfAbsent(result.getParams().getParam("who"), who -> new ArrayList<>())
                        .add(result.getPrimaryResult().getStatistics().getPercentile(50));
            }
        }
        return turns;
    }

    void print(PrintStream out) {
        List<Double> ours = micros.get(OURS);
        micros.forEach((who, theirs) -> {
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) ratios[round] = ours.get(round) / theirs.get(round);
            out.printf("%-14s %9.2f µs   ours / this = %.4f   (median of %d rounds)%n", who, median(theirs), Median.of(ratios), ROUNDS);
        });
    }

    private static double median(List<Double> values) {
        return Median.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
