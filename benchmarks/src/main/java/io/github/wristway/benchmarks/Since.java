package io.github.wristway.benchmarks;

import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.device.Workout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A history that has everything up to a minute, and takes in what comes. */
final class Since implements Syncing.History {
    private final Instant first;
    private final List<Series> stored = new ArrayList<>();

    Since(Instant first) {
        this.first = first;
    }

    /** What the band wrote down; sleep is what the driver makes of it. */
    List<Series> recorded() {
        return stored.stream().filter(series -> series.metric() != Metric.SLEEP).toList();
    }

    @Override
    public Optional<Sample> latest(Metric metric) {
        return Optional.of(new Sample(metric, first.minusSeconds(60), 0));
    }

    @Override
    public Optional<Instant> latestWorkout() {
        return Optional.of(first.minusSeconds(60));
    }

    @Override
    public void store(List<Series> series) {
        stored.addAll(series);
    }

    @Override
    public void store(Workout workout) {
        // it is the same to the radio whether somebody keeps it
    }

    @Override
    public void store(RawFile file) {
        // no band of the benchmarks has files
    }
}
