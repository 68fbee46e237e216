package io.github.wristway.commands;

import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.History;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipOutputStream;

/**
 * A copy of what is stored of a band, in a file that any program can read: a zip with a CSV table per kind. It is written day by
 * day beside its place and put there when it is whole, readable by nobody but its owner.
 *
 * @param until the last day
 */
record HistoryZip(History history, ZoneId zone, String band, Path file, boolean force, Optional<LocalDate> from, LocalDate until) {
    /** No such band is older. */
    private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);

    /** What is in it. */
    record Counts(long minutes, long workouts, long sleep) {
        String inWords() {
            return Phrases.count(minutes, "minute") + ", " + Phrases.count(workouts, "workout") + " and " + Phrases.count(sleep, "time") + " of sleep";
        }
    }

    /** Before anything is asked for or done. */
    HistoryZip checked() throws InvalidRequest {
        if (from.filter(until::isBefore).isPresent()) throw new InvalidRequest("the first day is after the last", "Put the earlier day behind --from");
        if (Files.isDirectory(file)) throw new InvalidRequest(file + " is a folder", "Name a file in it, such as " + band + ".zip");
        if (!force && Files.exists(file)) throw new InvalidRequest(file + " is there already", "Name another file, or add --force to replace it");
        return this;
    }

    Counts write(Bystander onlooker) throws WristwayException {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, file.getFileName().toString(), ".part");
            try {
                Counts counts = writeTo(part, onlooker);
                if (force) Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                else Files.move(part, file);
                return counts;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new StorageTrouble(file + " cannot be written", "Name a file where you may write, on a disk with room", e);
        }
    }

    private Counts writeTo(Path part, Bystander onlooker) throws IOException, WristwayException {
        List<LocalDate> days = history.days(band, from.orElse(FIRST), until).stream().map(DayTotals::day).toList();
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            CsvTables tables = new CsvTables(zip, zone);
            tables.beginMinutes();
            for (int i = 0; i < days.size(); i++) {
                tables.minutes(history.samples(band, begin(days.get(i)), begin(days.get(i).plusDays(1))));
                onlooker.progress("days", i + 1, days.size());
            }
            tables.beginSleep();
            for (LocalDate day : days) tables.sleep(history.sleep(band, begin(day), begin(day.plusDays(1))));
            tables.beginWorkouts();
            for (LocalDate month = from.orElse(FIRST); !month.isAfter(until); month = month.plusMonths(1)) {
                LocalDate next = month.plusMonths(1).isAfter(until) ? until.plusDays(1) : month.plusMonths(1);
                tables.workouts(history.workouts(band, begin(month), begin(next)));
            }
            return tables.end();
        }
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
