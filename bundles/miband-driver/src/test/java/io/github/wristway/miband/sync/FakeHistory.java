package io.github.wristway.miband.sync;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.device.Workout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is stored, in a list. */
public class FakeHistory implements Syncing.History {
    public final List<Sample> stored = new ArrayList<>();
    public final List<Workout> workouts = new ArrayList<>();
    public final Map<String, RawFile> files = new TreeMap<>();
    private final Optional<Instant> since;

    /** @param since the first minute of activity that we do not have */
    public FakeHistory(Instant since) {
        this.since = Optional.of(since);
    }

    @Override
    public Optional<Sample> latest(Metric metric) {
        Optional<Sample> before = since.filter(first -> metric == Metric.KIND)
                .map(first -> new Sample(Metric.KIND, first.equals(Instant.MIN) ? first : first.minusSeconds(60), 0));
        return stored.stream().filter(sample -> sample.metric() == metric).max(Comparator.comparing(Sample::at)).or(() -> before);
    }

    @Override
    public Optional<Instant> latestWorkout() {
        return workouts.stream().map(Workout::start).max(Comparator.naturalOrder());
    }

    @Override
    public void store(List<Series> series) throws WristwayException {
        stored.addAll(Series.samples(series));
    }

    @Override
    public void store(Workout workout) throws WristwayException {
        workouts.removeIf(one -> one.start().equals(workout.start()));
        workouts.add(workout);
    }

    @Override
    public Optional<Workout> workout(Instant start) {
        return workouts.stream().filter(one -> one.start().equals(start)).findFirst();
    }

    @Override
    public void store(RawFile file) throws WristwayException {
        files.put(file.name(), file);
    }

    @Override
    public boolean has(String file) {
        return files.containsKey(file) && !files.get(file).growing();
    }
}
