package io.github.wristway.benchmarks;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Medians, because a shared machine makes outliers. */
final class Median {
    private Median() {}

    static double of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Milliseconds that something takes, once it is warm. */
    static double millis(int warmUps, int runs, Callable<?> something) throws Exception {
        for (int i = 0; i < warmUps; i++) something.call();
        double[] millis = new double[runs];
        for (int i = 0; i < runs; i++) {
            long before = System.nanoTime();
            something.call();
            millis[i] = (System.nanoTime() - before) / 1e6;
        }
        return of(millis);
    }
}
