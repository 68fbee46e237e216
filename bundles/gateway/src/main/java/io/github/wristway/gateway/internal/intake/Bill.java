package io.github.wristway.gateway.internal.intake;

import io.github.wristway.gateway.ImportReport.Got;
import io.github.wristway.gateway.ImportReport.Left;
import io.github.wristway.gateway.ImportReport;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Counts what an import brings, and what it leaves. */
final class Bill {
    private final Map<String, Got> into = new TreeMap<>();
    private final Map<String, Left> left = new TreeMap<>();
    private final Set<String> leftDays = new HashSet<>();
    private final List<String> trouble = new ArrayList<>();

    /** @param news of a day that the account has */
    void day(WearableRow row, List<Series> news) {
        int nights = news.stream().anyMatch(series -> series.metric() == Metric.SLEEP) ? 1 : 0;
        add(new Got(row.name(), 1, news.isEmpty() ? 0 : 1, minutes(news), nights, 0));
    }

    /** @param news of what was measured apart from the days */
    void readings(WearableRow row, List<Series> news) {
        add(new Got(row.name(), 0, 0, minutes(news), 0, 0));
    }

    void workout(WearableRow row, boolean isNew) {
        add(new Got(row.name(), 0, 0, 0, 0, isNew ? 1 : 0));
    }

    /** However much of the day it is, it counts once. */
    void dayLeft(LocalDate day, String device) {
        if (leftDays.add(day + device)) left.merge(device, new Left(device, 1, 0), Bill::sum);
    }

    void workoutLeft(String device) {
        left.merge(device, new Left(device, 0, 1), Bill::sum);
    }

    void trouble(String what) {
        trouble.add(what);
    }

    ImportReport report(Optional<WristwayException> stopped, Optional<LocalDate> next) {
        return new ImportReport(List.copyOf(into.values()), List.copyOf(left.values()), trouble, stopped, next);
    }

    private static long minutes(List<Series> news) {
        return news.stream().flatMap(Series::samples).map(Sample::at).distinct().count();
    }

    private void add(Got more) {
        into.merge(more.wearable(), more, (one, other) -> new Got(one.wearable(), one.found() + other.found(), one.days() + other.days(),
                one.minutes() + other.minutes(), one.nights() + other.nights(), one.workouts() + other.workouts()));
    }

    private static Left sum(Left one, Left other) {
        return new Left(one.device(), one.days() + other.days(), one.workouts() + other.workouts());
    }
}
