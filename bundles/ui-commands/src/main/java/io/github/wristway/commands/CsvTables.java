package io.github.wristway.commands;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.wristway.gateway.SleepSpan;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Workout;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Tables in a zip, one after the other, row by row. Times have their offset; units are in the names of the columns; what was not
 * measured is empty.
 */
final class CsvTables {
    private final ZipOutputStream zip;
    private final CsvWriter csv;
    private final ZoneId zone;
    private long minutes;
    private long workouts;
    private long sleep;

    CsvTables(ZipOutputStream zip, ZoneId zone) {
        this.zip = zip;
        this.csv = CsvWriter.builder().build(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        this.zone = zone;
    }

    void beginMinutes() throws IOException {
        List<String> head = new ArrayList<>(List.of("time"));
        for (Metric metric : Metric.values()) head.add(column(metric, metric.unit()));
        begin("minutes.csv", head);
    }

    void minutes(List<Sample> samples) throws IOException {
        Map<Instant, Map<Metric, Integer>> rows = new TreeMap<>();
        for (Sample sample : samples) rows.computeIfAbsent(sample.at(), at -> new EnumMap<>(Metric.class)).put(sample.metric(), sample.value());
        for (Map.Entry<Instant, Map<Metric, Integer>> row : rows.entrySet()) {
            List<String> cells = new ArrayList<>(List.of(time(row.getKey())));
            for (Metric metric : Metric.values()) {
                Integer value = row.getValue().get(metric);
                cells.add(value == null ? "" : metric.shown(value));
            }
            csv.writeRecord(cells);
        }
        minutes += rows.size();
    }

    void beginSleep() throws IOException {
        begin("sleep.csv", List.of("from", "to", "stage"));
    }

    void sleep(List<SleepSpan> spans) throws IOException {
        for (SleepSpan span : spans) csv.writeRecord(time(span.from()), time(span.to()), Phrases.word(span.stage()));
        sleep += spans.size();
    }

    void beginWorkouts() throws IOException {
        List<String> head = new ArrayList<>(List.of("start", "seconds", "kind", "vendor's kind"));
        for (Workout.Figure figure : Workout.Figure.values()) head.add(column(figure, figure.unit()));
        head.add("marks on the way: time latitude longitude altitude_m heart_rate_bpm");
        begin("workouts.csv", head);
    }

    void workouts(List<Workout> some) throws IOException {
        for (Workout workout : some) {
            List<String> cells = new ArrayList<>(List.of(time(workout.start()), "" + workout.length().toSeconds(), workout.kind(), "" + workout.rawKind()));
            for (Workout.Figure figure : Workout.Figure.values()) {
                Double value = workout.figures().get(figure);
                cells.add(value == null ? "" : value.toString());
            }
            cells.add(String.join(";", workout.track().stream().map(this::mark).toList()));
            csv.writeRecord(cells);
        }
        workouts += some.size();
    }

    HistoryZip.Counts end() throws IOException {
        csv.flush();
        zip.closeEntry();
        return new HistoryZip.Counts(minutes, workouts, sleep);
    }

    private String mark(Workout.Mark mark) {
        String place = mark.place().map(at -> at.latitude() + " " + at.longitude() + " "
                + (at.altitudeMetres().isPresent() ? "" + at.altitudeMetres().getAsInt() : "-")).orElse("- - -");
        return time(mark.at()) + " " + place + " " + (mark.heartRate().isPresent() ? "" + mark.heartRate().getAsInt() : "-");
    }

    private static String column(Enum<?> what, String unit) {
        String word = Phrases.word(what);
        return unit.isEmpty() || unit.equals(word) ? word : word + " " + unit;
    }

    private String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }

    private void begin(String name, List<String> head) throws IOException {
        csv.flush();
        zip.putNextEntry(new ZipEntry(name)); // ends the one before
        csv.writeRecord(head);
    }
}
