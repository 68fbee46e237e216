package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
            LocalDate latest = days.lastKey();
            Optional<DayRows.Head> before = rows.latest();
            if (before.isPresent()) {
                if (!before.get().zone().equals(borders.zone().getId())) rows.layAnew();
                if (before.get().day().isAfter(latest)) latest = before.get().day();
            }
            for (LocalDate day : days.keySet()) news.addAndGet(rows.merge(day, days.get(day), day.equals(latest)));
            rows.sealAllBefore(latest);
        });
        return news.get();
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
