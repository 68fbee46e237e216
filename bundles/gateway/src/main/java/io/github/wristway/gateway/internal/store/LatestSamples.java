package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The latest sample of each metric of one wearable, beside the days, so that nobody has to unpack them to find it. Of a
 * wearable that was last stored by a version without this table nothing is in it; then the days are asked, and the next
 * sample that is stored brings the others with it.
 */
final class LatestSamples {
    private static final Logger log = LoggerFactory.getLogger(LatestSamples.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String RECORDED =
        DayMinutes.RECORDED.stream().map(metric -> "'" + metric.name() + "'").collect(Collectors.joining(", "));

    private final Sql sql;
    private final String wearable;
    private final DayRows days;

    LatestSamples(Sql sql, String wearable, DayRows days) {
        this.sql = sql;
        this.wearable = wearable;
        this.days = days;
    }

    Optional<Sample> of(Metric metric) throws SQLException {
        return isFilled()
            ? sql.first(row -> new Sample(metric, row.time("measured_at"), row.number("value")),
                        "SELECT measured_at, value FROM latest_sample WHERE wearable = ? AND metric = ?", wearable, metric)
            : Optional.ofNullable(search(EnumSet.of(metric)).get(metric));
    }

    /** The first moment after the last minute that was recorded. */
    Optional<Instant> end() throws SQLException {
        if (!isFilled()) return days.latest().map(DayRows.Head::ends); // nothing else was stored in those days
        return sql.first(row -> row.maybeTime("latest"),
                         "SELECT max(measured_at) AS latest FROM latest_sample WHERE wearable = ? AND metric IN (" + RECORDED + ")", wearable)
            .flatMap(latest -> latest).map(latest -> latest.plus(MINUTE));
    }

    /** Writes down what is later than that which is known. To be called before the series go into their days. */
    void note(List<Series> series) throws SQLException {
        if (!isFilled()) {
            for (Sample sample : search(EnumSet.allOf(Metric.class)).values()) save(sample);
        }
        for (Series one : series) {
            int last = one.values().length - 1;
            while (last >= 0 && one.values()[last] == Series.NONE) last--;
            if (last >= 0) save(new Sample(one.metric(), one.start().plus(MINUTE.multipliedBy(last)), one.values()[last]));
        }
    }

    /**
     * From now on this table alone tells what is latest, and not the days: to be called before something goes into them that
     * the wearable has not recorded. A row without a metric says so where there is none else.
     */
    void noteWhatThereIs() throws SQLException {
        note(List.of());
        sql.run("INSERT INTO latest_sample (wearable, metric, measured_at, value) VALUES (?, '', 0, 0) ON CONFLICT DO NOTHING", wearable);
    }

    private boolean isFilled() throws SQLException {
        return sql.number("SELECT count(*) FROM latest_sample WHERE wearable = ?", wearable) > 0;
    }

    private void save(Sample sample) throws SQLException {
        sql.run("""
            INSERT INTO latest_sample (wearable, metric, measured_at, value) VALUES (?, ?, ?, ?)
            ON CONFLICT (wearable, metric) DO UPDATE SET measured_at = excluded.measured_at, value = excluded.value
            WHERE excluded.measured_at >= latest_sample.measured_at""",
            wearable, sample.metric(), sample.at(), sample.value());
    }

    /** Unpacks the days, the latest one first, until all that is wanted is found. */
    private Map<Metric, Sample> search(Set<Metric> wanted) throws SQLException {
        Map<Metric, Sample> found = new EnumMap<>(Metric.class);
        for (DayRows.Head head : days.latestFirst()) {
            if (found.size() == wanted.size()) break;
            try {
                for (Sample latest : days.unpack(head).latest()) {
                    if (wanted.contains(latest.metric())) found.putIfAbsent(latest.metric(), latest);
                }
            } catch (StorageTrouble e) { // a damaged day must not keep what comes from being stored: at worst it is fetched again
                log.warn("{}: looked for its latest samples without one day: {}", wearable, e.getMessage());
            }
        }
        return found;
    }
}
