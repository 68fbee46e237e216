package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What wearables have measured. The latest day of a wearable is open: it is kept by the hour, so that a sync writes little.
 * When a later one begins, it is sealed into one row.
 */
public final class Samples {
    private final Database database;
    private final DayBorders borders;

    Samples(Database database, DayBorders borders) {
        this.database = database;
        this.borders = borders;
    }

    /**
     * Stores series in any order, all or none, safe on disk when it returns. A minute that is there already is
     * replaced; storing the same once more changes nothing.
     *
     * @return how many samples were new or changed
     */
    public int store(String wearableId, List<Series> series) throws StorageTrouble {
        SortedMap<LocalDate, List<DayBorders.Part>> days = borders.cut(series);
        if (days.isEmpty()) return 0;
        AtomicInteger news = new AtomicInteger();
        database.change(sql -> {
            DayRows rows = new DayRows(sql, wearableId, borders);
            new LatestSamples(sql, wearableId, rows).note(series);
            news.set(merge(rows, days));
        });
        return news.get();
    }

    private int merge(DayRows rows, SortedMap<LocalDate, List<DayBorders.Part>> days) throws SQLException, StorageTrouble {
        LocalDate latest = days.lastKey();
        Optional<DayRows.Head> before = rows.latest();
        if (before.isPresent()) {
            if (!before.get().zone().equals(borders.zone().getId())) rows.layAnew();
            if (before.get().day().isAfter(latest)) latest = before.get().day();
        }
        int news = 0;
        for (LocalDate day : days.keySet()) news += rows.merge(day, days.get(day), day.equals(latest));
        rows.sealAllBefore(latest);
        return news;
    }

    /**
     * Stores what is missing: a value that is there already stays. What comes in this way is not the wearable's own record,
     * so {@link #latest} and {@link #end} do not move: the wearable is still asked for all that it has, and what it says
     * replaces this.
     *
     * @return what was stored
     */
    public List<Series> fill(String wearableId, List<Series> series) throws StorageTrouble {
        List<Series> stored = new ArrayList<>();
        database.change(sql -> {
            DayRows rows = new DayRows(sql, wearableId, borders);
            stored.clear();
            stored.addAll(missing(rows, series));
            if (stored.isEmpty()) return;
            new LatestSamples(sql, wearableId, rows).noteWhatThereIs();
            merge(rows, borders.cut(stored));
        });
        return stored;
    }

    /** The same series without the values of minutes that have one already. Stores nothing. */
    public List<Series> missing(String wearableId, List<Series> series) throws StorageTrouble {
        return database.read(sql -> missing(new DayRows(sql, wearableId, borders), series));
    }

    private List<Series> missing(DayRows rows, List<Series> series) throws SQLException, StorageTrouble {
        Map<DayRows.Head, DayMinutes> days = new HashMap<>();
        List<Series> missing = new ArrayList<>();
        for (Series one : series) {
            int[] values = one.values().clone();
            for (DayRows.Head head : rows.touching(borders.dayOf(one.start()), borders.dayOf(one.end()))) {
                if (!days.containsKey(head)) days.put(head, rows.unpack(head));
                days.get(head).takeOut(one.metric(), one.start(), values);
            }
            if (Arrays.stream(values).anyMatch(value -> value != Series.NONE)) missing.add(new Series(one.metric(), one.start(), values));
        }
        return missing;
    }

    /**
     * The end of the last minute that was recorded: the first one that we do not have. What is measured now and then, such
     * as a pulse at rest, may be later and does not count: the minutes before it may still be on the wearable alone.
     */
    public Optional<Instant> end(String wearableId) throws StorageTrouble {
        return database.read(sql -> latest(sql, wearableId).end());
    }

    /** The latest sample of a metric. */
    public Optional<Sample> latest(String wearableId, Metric metric) throws StorageTrouble {
        return database.read(sql -> latest(sql, wearableId).of(metric));
    }

    private LatestSamples latest(Sql sql, String wearableId) {
        return new LatestSamples(sql, wearableId, new DayRows(sql, wearableId, borders));
    }

    /** The stored days of a period, both ends included, oldest first. Reads no sample. */
    public List<DayTotals> days(String wearableId, LocalDate from, LocalDate to) throws StorageTrouble {
        return database.read(sql -> new DayRows(sql, wearableId, borders).totals(borders.inReach(from), borders.inReach(to)));
    }

    /** The samples from a moment on, up to but without another; by minute, and within one by metric. */
    public List<Sample> between(String wearableId, Instant from, Instant to) throws StorageTrouble {
        return between(wearableId, EnumSet.allOf(Metric.class), from, to);
    }

    /** The same of some metrics alone: what nobody wants is not made into objects. */
    public List<Sample> between(String wearableId, Set<Metric> metrics, Instant from, Instant to) throws StorageTrouble {
        return database.read(sql -> {
            DayRows rows = new DayRows(sql, wearableId, borders);
            List<Sample> samples = new ArrayList<>();
            for (DayRows.Head head : rows.touching(borders.dayOf(from), borders.dayOf(to))) {
                samples.addAll(rows.unpack(head).between(metrics, from, to));
            }
            return samples;
        });
    }

    public int dayCount(String wearableId) throws StorageTrouble {
        return database.read(sql -> (int) sql.number("SELECT count(*) FROM day WHERE wearable = ?", wearableId));
    }

    /** How many minutes were recorded; what is measured now and then does not count. */
    public long minuteCount(String wearableId) throws StorageTrouble {
        return database.read(sql -> sql.number("SELECT sum(minutes) FROM day WHERE wearable = ?", wearableId));
    }
}
