package io.github.wristway.gateway.internal.plan.place;

import io.github.wristway.gateway.SampleListener;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.gateway.internal.store.Store;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is stored of one wearable, as its driver fills it in one sync. It counts only what is news: a wearable that keeps
 * what it handed over hands it over again.
 */
final class StoredHistory implements HistorySide.Filling {
    private static final Logger log = LoggerFactory.getLogger(StoredHistory.class);

    /** What a wearable writes down every minute: all of its kind, or else the steps. */
    private static final List<Metric> EVERY_MINUTE = List.of(Metric.KIND, Metric.STEPS);

    private final String wearableId;
    private final Store store;
    private final List<SampleListener> listeners;
    private final long minutesBefore;
    private final Gaps gaps;
    private Optional<Instant> future = Optional.empty();
    private long workouts;
    private long values;
    private long files;

    StoredHistory(String wearableId, Store store, List<SampleListener> listeners) throws StorageTrouble {
        this.wearableId = wearableId;
        this.store = store;
        this.listeners = listeners;
        this.minutesBefore = store.samples().minuteCount(wearableId);
        this.gaps = Gaps.after(latestMinute());
    }

    private Optional<Instant> latestMinute() throws StorageTrouble {
        for (Metric metric : EVERY_MINUTE) {
            Optional<Sample> latest = latest(metric);
            if (latest.isPresent()) return latest.map(Sample::at);
        }
        return Optional.empty();
    }

    /** Those that tell which minutes were recorded, oldest first. */
    private static List<Series> minutes(List<Series> series) {
        for (Metric metric : EVERY_MINUTE) {
            List<Series> minutes = series.stream().filter(one -> one.metric() == metric).sorted(Comparator.comparing(Series::start)).toList();
            if (!minutes.isEmpty()) return minutes;
        }
        return List.of();
    }

    @Override
    public Optional<Sample> latest(Metric metric) throws StorageTrouble {
        return store.samples().latest(wearableId, metric);
    }

    @Override
    public Optional<Instant> latestWorkout() throws StorageTrouble {
        return store.workouts().latest(wearableId);
    }

    @Override
    public void store(List<Series> series) throws StorageTrouble {
        int news = store.samples().store(wearableId, series);
        List<Series> minutes = minutes(series);
        if (minutes.isEmpty()) values += news;
        else minutes.forEach(gaps::came);
        tell(listener -> listener.stored(wearableId, series));
    }

    @Override
    public void store(Workout workout) throws StorageTrouble {
        boolean known = workout(workout.start()).isPresent();
        store.workouts().store(wearableId, workout);
        if (!known) workouts++;
        tell(listener -> listener.stored(wearableId, workout));
    }

    @Override
    public Optional<Workout> workout(Instant start) throws StorageTrouble {
        return store.workouts().between(wearableId, start, start.plusMillis(1)).stream().findFirst();
    }

    @Override
    public void store(RawFile file) throws StorageTrouble {
        if (store.files().store(wearableId, file)) files++;
    }

    @Override
    public boolean has(String file) throws StorageTrouble {
        return store.files().has(wearableId, file);
    }

    @Override
    public void leftThere(Instant upTo) {
        if (future.filter(upTo::isBefore).isEmpty()) future = Optional.of(upTo);
    }

    @Override
    public Optional<Instant> future() {
        return future;
    }

    /** What others do with it is no reason to let the wearable wait, or to take it as not stored. */
    private void tell(Consumer<SampleListener> news) {
        for (SampleListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                log.error("{}: the listener {} failed", wearableId, listener.getClass().getName(), e);
            }
        }
    }

    @Override
    public Tally tally() throws StorageTrouble {
        return new Tally(store.samples().minuteCount(wearableId) - minutesBefore, workouts, values, files);
    }

    @Override
    public Gaps gaps() {
        return gaps;
    }
}
