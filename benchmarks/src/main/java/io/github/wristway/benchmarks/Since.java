package io.github.wristway.benchmarks;

import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.device.Workout;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A history that has everything up to a minute, and takes in what comes. */
record Since(Instant first, List<Series> stored) implements Syncing.History {
    @Override
    public Optional<Sample> latest(Metric metric) {
        return Optional.of(new Sample(metric, first.minusSeconds(60), 0));
    }

    @Override
    public Optional<Instant> latestWorkout() {
        return Optional.empty();
    }

    @Override
    public void store(List<Series> series) {
        stored.addAll(series);
    }

    @Override
    public void store(Workout workout) {
        throw new IllegalStateException("nobody has worked out");
    }
}
