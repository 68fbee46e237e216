package io.github.wristway.benchmarks;

import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.SampleListener;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The minutes that were told of each wearable: every one once, after it was stored. */
final class Told implements SampleListener {
    private final Map<String, BitSet> minutes = new HashMap<>();
    private final List<String> twice = new ArrayList<>(); // the gateway lets no listener disturb it: it is told at the end
    private final Instant first;

    /** @param first the first minute of all */
    Told(Instant first) {
        this.first = first;
    }

    @Override
    public void stored(String wearableId, List<Series> series) {
        for (Series one : series) {
            if (one.metric() != Metric.KIND) continue;
            int from = (int) Duration.between(first, one.start()).toMinutes();
            IntStream.range(from, from + one.values().length).forEach(minute -> note(wearableId, minute));
        }
    }

    private void note(String wearableId, int minute) {
        BitSet known = minutes.computeIfAbsent(wearableId, id -> new BitSet());
        if (known.get(minute)) twice.add(wearableId + " minute " + minute);
        known.set(minute);
    }

    /** What was told has no gap, is in the store with its steps, and is all that the band has forgotten. */
    void check(String wearableId, VirtualBand band, Duration atLeast, Gateway gateway) throws WristwayException {
        Same.check(List.of(), twice, "minutes told twice");
        BitSet known = minutes.getOrDefault(wearableId, new BitSet());
        int count = known.length();
        if (count < atLeast.toMinutes()) throw new IllegalStateException(band.name() + " told " + count + " minutes only");
        Same.check(count, known.cardinality(), "minutes told of " + band.name());
        Instant end = first.plus(Duration.ofMinutes(count));
        List<DayTotals> days = gateway.history().days(band.name(), LocalDate.ofInstant(first, ZoneOffset.UTC), LocalDate.ofInstant(end, ZoneOffset.UTC));
        Same.check(count, days.stream().mapToInt(DayTotals::minutes).sum(), "minutes stored of " + band.name());
        int steps = IntStream.range(0, count).map(minute -> band.lived(first.plus(Duration.ofMinutes(minute))).steps()).sum();
        Same.check(steps, days.stream().mapToInt(day -> day.totals().getOrDefault(Metric.STEPS, 0)).sum(), "steps of " + band.name());
        Same.check(List.of(), band.forgotten().stream().filter(stretch -> stretch.end().isAfter(end)).toList(), "forgotten before it was stored");
    }
}
