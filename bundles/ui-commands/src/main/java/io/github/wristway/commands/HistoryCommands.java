package io.github.wristway.commands;

import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.History;
import io.github.wristway.gateway.SleepSpan;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Workout;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wearable:} what is stored. It asks no band. */
final class HistoryCommands {
    private static final String LAST_DAY = "The last day; otherwise today.";
    private static final int NOON = 12;

    private final History history;
    private final Shell shell;
    private final Clock clock;

    HistoryCommands(History history, Shell shell, Clock clock) {
        this.history = history;
        this.shell = shell;
        this.clock = clock;
    }

    @Command(name = "samples", description = "Show what is stored of a day, hour by hour or minute by minute.",
             footer = "  wearable:samples kitchen --day yesterday --minutes")
    Answer<?> samples(
            @Parameters(paramLabel = "BAND", description = Which.BAND) String band,
            @Option(names = "--day", paramLabel = "DAY", defaultValue = "today",
                    description = "2026-11-22, yesterday, or today, which can be left out.") LocalDate day,
            @Option(names = "--minutes", description = "A row per minute instead of one per hour.") boolean minutes)
            throws WristwayException {
        List<Sample> samples = history.samples(band, beginOf(day), beginOf(day.plusDays(1)));
        String none = "Nothing is stored of " + day + ". wearable:days shows the days that have something.";
        return minutes ? MinuteRow.table(samples, clock.getZone(), none) : HourRow.table(samples, clock.getZone(), none);
    }

    @Command(name = "days", description = "Show the totals of the stored days, oldest first.",
             footer = "  wearable:days kitchen --from 2026-11-01")
    Answer<DayTotals> days(
            @Parameters(paramLabel = "BAND", description = Which.BAND) String band,
            @Option(names = "--from", paramLabel = "DAY", description = "The first day; otherwise 13 days before the last.")
            LocalDate from,
            @Option(names = "--to", paramLabel = "DAY", defaultValue = "today", description = LAST_DAY) LocalDate to)
            throws WristwayException {
        LocalDate first = first(from, to, 13);
        return Measured.table(history.days(band, first, to), "Nothing is stored from " + first + " to " + to + ".",
                              List.of(Column.code("day", totals -> totals.day().toString()),
                                      Column.number("minutes", totals -> "" + totals.minutes())),
                              DayTotals::totals, Measured.Cell.DAY);
    }

    @Command(name = "sleep",
             description = "Show a night: when somebody slept, how deep, and how long. Of several nights, a row for each.",
             footer = {"  wearable:sleep kitchen", "  wearable:sleep kitchen --from 2026-11-01"})
    Answer<NightRow> sleep(
            @Parameters(paramLabel = "BAND", description = Which.BAND) String band,
            @Option(names = "--day", paramLabel = "DAY",
                    description = "The day on which the night ends; otherwise today. A night begins at noon of the day before.")
            LocalDate day,
            @Option(names = "--from", paramLabel = "DAY", description = "The first of several nights; otherwise 6 before the last.")
            LocalDate from,
            @Option(names = "--to", paramLabel = "DAY", description = "The last of several nights; otherwise today's.") LocalDate to)
            throws WristwayException {
        boolean several = from != null || to != null;
        if (several && day != null) {
            throw new InvalidRequest("--day means one night, --from and --to several", "Leave out --day, or the other two");
        }
        LocalDate last = to != null ? to : day != null ? day : LocalDate.now(clock);
        LocalDate first = several ? first(from, last, 6) : last;
        List<SleepSpan> spans = history.sleep(band, noonOf(first.minusDays(1)), noonOf(last));
        String none = several ? "No sleep is stored from " + first + " to " + last + "."
                : "No sleep is stored of the night to " + last + ". wearable:sync fetches what is new on the band.";
        return several ? NightRow.nights(spans, clock.getZone(), none) : NightRow.night(spans, clock.getZone(), none);
    }

    @Command(name = "workouts", description = "Show the stored workouts, oldest first. --json also has their tracks.",
             footer = "  wearable:workouts kitchen --from 2026-11-01")
    Answer<Workout> workouts(
            @Parameters(paramLabel = "BAND", description = Which.BAND) String band,
            @Option(names = "--from", paramLabel = "DAY", description = "The first day; otherwise 29 days before the last.")
            LocalDate from,
            @Option(names = "--to", paramLabel = "DAY", defaultValue = "today", description = LAST_DAY) LocalDate to)
            throws WristwayException {
        LocalDate first = first(from, to, 29);
        return Workouts.table(history.workouts(band, beginOf(first), beginOf(to.plusDays(1))), new Phrases(clock),
                              "No workout is stored from " + first + " to " + to + ".");
    }

    @Command(name = "files",
             description = {"List the files that the band handed over, as they came; nobody knows all that is in them.",
                            "With --to, also write them there: to keep, to read elsewhere, or to help others find out. They tell where "
                            + "somebody was, and how they slept."},
             footer = {"  wearable:files kitchen", "  wearable:files kitchen --days 7 --to kitchen-files"})
    Answer<RawFile> files(
            @Parameters(paramLabel = "BAND", description = Which.BAND) String band,
            @Option(names = "--days", paramLabel = "DAYS", defaultValue = "30", description = "How many days back; otherwise 30.") int days,
            @Option(names = "--to", paramLabel = "FOLDER", description = "Where to write them. It is made if it is not there.") Path folder)
            throws WristwayException {
        LocalDate today = LocalDate.now(clock);
        if (days < 1) throw new InvalidRequest("--days " + days + " is no day at all", "Say how many days back, today included");
        LocalDate first = today.minusDays(days - 1L);
        List<RawFile> files = history.files(band, beginOf(first), beginOf(today.plusDays(1)));
        Answer<RawFile> table = RawFiles.table(files, new Phrases(clock),
                "No file is stored since " + first + ". Only newer Xiaomi bands hand over files: wearable:sync fetches them.");
        if (folder == null || files.isEmpty()) return table;
        RawFiles.write(files, shell.path(folder));
        String written = (files.size() == 1 ? "1 file is" : files.size() + " files are") + " written to " + folder + ".";
        return table.between("", Typesetting.paragraph(written));
    }

    private static LocalDate first(LocalDate from, LocalDate to, int daysBefore) throws InvalidRequest {
        LocalDate first = from == null ? to.minusDays(daysBefore) : from;
        if (first.isAfter(to)) throw new InvalidRequest("the first day is after the last", "Put the earlier day behind --from");
        return first;
    }

    private Instant beginOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private Instant noonOf(LocalDate day) {
        return day.atTime(NOON, 0).atZone(clock.getZone()).toInstant();
    }
}
