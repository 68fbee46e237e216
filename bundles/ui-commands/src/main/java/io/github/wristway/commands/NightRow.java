package io.github.wristway.commands;

import static java.util.stream.Collectors.joining;

import io.github.wristway.gateway.SleepSpan;
import io.github.wristway.gateway.device.SleepStage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A night, from noon to noon.
 *
 * @param day    on which it ends
 * @param from   when the first sleep began
 * @param to     when the last one ended
 * @param asleep how long was slept
 * @param stages how long in each stage; one that does not occur is left out
 */
record NightRow(LocalDate day, Instant from, Instant to, Duration asleep, Map<SleepStage, Duration> stages,
                List<SleepSpan> spans) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int AFTERNOON = 12;

    NightRow {
        stages = stages.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(stages));
        spans = List.copyOf(spans);
    }

    /** One night, stretch by stretch, and its totals. */
    static Answer<NightRow> night(List<SleepSpan> spans, ZoneId zone, String none) {
        List<NightRow> nights = of(spans, zone);
        if (nights.isEmpty()) return Answer.table(nights, none, List.of());
        NightRow night = nights.get(nights.size() - 1);
        Answer<SleepSpan> table = Answer.table(night.spans, none, List.of(
                Column.code("from", span -> time(span.from(), zone)),
                Column.code("to", span -> time(span.to(), zone)),
                Column.code("sleep", span -> Phrases.word(span.stage())),
                Column.number("long", span -> Phrases.hours(Duration.between(span.from(), span.to())))));
        return Answer.of(table.outcome(), nights, nights, table.text() + "\n" + Typesetting.paragraph(night.total()));
    }

    /** A row for each. */
    static Answer<NightRow> nights(List<SleepSpan> spans, ZoneId zone, String none) {
        List<NightRow> nights = of(spans, zone);
        List<Column<NightRow>> columns = new ArrayList<>(List.of(
                Column.code("night to", night -> night.day.toString()),
                Column.code("from", night -> time(night.from, zone)),
                Column.code("to", night -> time(night.to, zone)),
                Column.number("asleep", night -> Phrases.hours(night.asleep))));
        for (SleepStage stage : SleepStage.values()) {
            if (nights.stream().anyMatch(night -> night.stages.containsKey(stage))) {
                columns.add(Column.number(Phrases.word(stage), night -> night.shown(stage)));
            }
        }
        return Answer.table(nights, none, columns);
    }

    private static List<NightRow> of(List<SleepSpan> spans, ZoneId zone) {
        Map<LocalDate, List<SleepSpan>> byDay = spans.stream().collect(Collectors.groupingBy(
                span -> LocalDateTime.ofInstant(span.from(), zone).plusHours(AFTERNOON).toLocalDate(), TreeMap::new, Collectors.toList()));
        List<NightRow> nights = new ArrayList<>();
        byDay.forEach((day, night) -> nights.add(of(day, night)));
        return nights;
    }

    private static NightRow of(LocalDate day, List<SleepSpan> spans) {
        Map<SleepStage, Duration> stages = new EnumMap<>(SleepStage.class);
        for (SleepSpan span : spans) stages.merge(span.stage(), Duration.between(span.from(), span.to()), Duration::plus);
        Duration asleep = stages.values().stream().reduce(Duration.ZERO, Duration::plus);
        return new NightRow(day, spans.get(0).from(), spans.get(spans.size() - 1).to(), asleep, stages, spans);
    }

    private String total() {
        return "Asleep " + Phrases.hours(asleep) + ": " + Arrays.stream(SleepStage.values()).filter(stages::containsKey)
                .map(stage -> Phrases.word(stage) + " " + shown(stage)).collect(joining(", ")) + ".";
    }

    private String shown(SleepStage stage) {
        Duration howLong = stages.get(stage);
        return howLong == null ? "" : Phrases.hours(howLong);
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
