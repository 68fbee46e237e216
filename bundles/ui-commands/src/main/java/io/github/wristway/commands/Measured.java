package io.github.wristway.commands;

import static java.util.stream.Collectors.joining;

import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.SleepStage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Measurements in the columns of a table: only those that occur, and as many of them as a terminal is wide. */
final class Measured {
    /** In the vendor's own measure. */
    private static final Set<Metric> LAST = EnumSet.of(Metric.INTENSITY, Metric.KIND);
    /** Nobody knows what they mean: they are left to JSON. */
    private static final Set<Metric> NOT_SHOWN = EnumSet.of(Metric.RAW_1, Metric.RAW_SLEEP, Metric.RAW_DEEP_SLEEP, Metric.RAW_REM_SLEEP);
    /** Those that people look for first, before the others in their own order. */
    private static final Set<Metric> FIRST = EnumSet.of(Metric.STEPS, Metric.HEART_RATE, Metric.SLEEP, Metric.OXYGEN, Metric.STRESS);

    private Measured() {}

    /** @param first the columns that come in any case */
    static <R> Answer<R> table(List<R> rows, String ifNone, List<Column<R>> first, Function<R, Map<Metric, Integer>> values,
                               Cell cell) {
        List<Column<R>> all = new ArrayList<>(first);
        ordered().filter(metric -> rows.stream().anyMatch(row -> values.apply(row).containsKey(metric)))
                 .forEach(metric -> all.add(Column.number(cell.title(metric), row -> shown(values.apply(row), metric, cell))));
        return fitting(rows, ifNone, all);
    }

    /** A table of those columns that fit, and below it the names of those that do not. */
    static <R> Answer<R> fitting(List<R> rows, String ifNone, List<Column<R>> all) {
        List<Column<R>> fitting = Column.thatFit(all, rows);
        String left = all.stream().filter(column -> !fitting.contains(column)).map(Column::title).collect(joining(", "));
        return Answer.table(rows, ifNone, fitting)
                     .between("", left.isEmpty() ? "" : Typesetting.paragraph("No room for: " + left + ". --json has them."));
    }

    private static Stream<Metric> ordered() {
        Set<Metric> others = EnumSet.complementOf(EnumSet.copyOf(FIRST));
        others.removeAll(LAST);
        others.removeAll(NOT_SHOWN);
        return Stream.of(FIRST, others, LAST).flatMap(Set::stream);
    }

    private static String shown(Map<Metric, Integer> values, Metric metric, Cell cell) {
        Integer value = values.get(metric);
        return value == null ? "" : cell.value(metric, value);
    }

    /** What the values of a row are of. */
    enum Cell {
        DAY,
        MINUTE {
            @Override
            String title(Metric metric) {
                return metric == Metric.SLEEP ? "sleep" : super.title(metric);
            }

            @Override
            String value(Metric metric, int value) {
                boolean stage = metric == Metric.SLEEP && value >= 1 && value <= SleepStage.values().length;
                return stage ? Phrases.word(SleepStage.of(value)) : super.value(metric, value);
            }
        };

        String title(Metric metric) {
            String name = Phrases.word(metric);
            return metric.unit().isEmpty() || metric.unit().equals(name) ? name : name + " " + metric.unit();
        }

        String value(Metric metric, int value) {
            return metric.shown(value);
        }
    }
}
