package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.SampleListener;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.gateway.internal.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is stored of one wearable, as its driver fills it in one sync. It knows what of it is news: a wearable that keeps
 * what it handed over hands it over again.
 */
final class StoredHistory implements Syncing.History {
    private static final Logger log = LoggerFactory.getLogger(StoredHistory.class);
    /** So much is looked up at once: a small host has little memory. */
    private static final Duration STRETCH = Duration.ofDays(7);

    private final String wearableId;
    private final Store store;
    private final List<SampleListener> listeners;
    private final Tally tally = new Tally();
    private final Gaps gaps;

    StoredHistory(String wearableId, Store store, List<SampleListener> listeners) throws StorageTrouble {
        this.wearableId = wearableId;
        this.store = store;
        this.listeners = listeners;
        this.gaps = Gaps.after(latest(Metric.KIND).map(Sample::at));
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
        LongPredicate whole = Tally.whole(series);
        Set<Sample> known = known(series, whole);
        store.samples().store(wearableId, series);
        tally.came(series, whole, known);
        series.stream().filter(one -> one.metric() == Metric.KIND).sorted(Comparator.comparing(Series::start)).forEach(gaps::came);
        tell(listener -> listener.stored(wearableId, series));
    }

    @Override
    public void store(Workout workout) throws StorageTrouble {
        boolean known = store.workouts().between(wearableId, workout.start(), workout.start().plusNanos(1)).contains(workout);
        store.workouts().store(wearableId, workout);
        if (!known) tally.cameWorkout();
        tell(listener -> listener.stored(wearableId, workout));
    }

    /** What is stored already of the time in which the series are. Most often that is nothing, and nothing is read. */
    private Set<Sample> known(List<Series> series, LongPredicate whole) throws StorageTrouble {
        Optional<Instant> end = store.samples().end(wearableId);
        Optional<Instant> first = series.stream().map(Series::start).min(Comparator.naturalOrder());
        if (first.isEmpty() || end.isEmpty()) return Set.of();
        Instant behind = series.stream().map(Series::end).max(Comparator.naturalOrder()).orElseThrow();
        Instant last = behind.isBefore(end.get()) ? behind : end.get();
        Set<Sample> known = new HashSet<>();
        for (Instant from = first.get(); from.isBefore(last); from = from.plus(STRETCH)) {
            Instant to = from.plus(STRETCH).isBefore(last) ? from.plus(STRETCH) : last;
            for (Sample sample : store.samples().between(wearableId, from, to)) {
                if (sample.metric() == Metric.KIND || !whole.test(Tally.minute(sample.at()))) known.add(sample);
            }
        }
        return known;
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

    Tally tally() {
        return tally;
    }

    Gaps gaps() {
        return gaps;
    }
}
