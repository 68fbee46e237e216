package io.github.wristway.commands;

import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Sighting;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Rebooting;
import io.github.wristway.gateway.device.Sample;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wearable:} what changes nothing. */
final class WearableCommands {
    private static final String BAND = "Its name, id, serial number or address; an unambiguous beginning is enough.";
    private static final int SURE = 50;

    private final Gateway gateway;
    private final Shell shell;
    private final Clock clock;
    private final Phrases phrases;

    WearableCommands(Gateway gateway, Shell shell, Clock clock) {
        this.gateway = gateway;
        this.shell = shell;
        this.clock = clock;
        this.phrases = new Phrases(clock);
    }

    @Command(name = "scan", description = "Listen for a while and tell what is in reach, loudest first.",
             footer = "  wearable:scan --for 10s --look")
    Answer<Sighting> scan(
            @Option(names = "--for", paramLabel = "TIME", defaultValue = "5s",
                    description = "How long, such as 2m; 5s if left out.") Duration howLong,
            @Option(names = "--look", description = "Open what is recognised and see whether it is free. Changes nothing.")
            boolean look) throws WristwayException {
        List<Sighting> sightings = shell.during("Listening for " + Phrases.seconds(howLong), () -> gateway.scan(howLong));
        return Tables.sightings(look ? looked(sightings) : sightings);
    }

    private List<Sighting> looked(List<Sighting> sightings) {
        List<Sighting> looked = new ArrayList<>();
        for (Sighting sighting : sightings) {
            boolean known = sighting.recognition().filter(claim -> claim.score() >= SURE).isPresent();
            looked.add(known ? looked(sighting) : sighting);
        }
        return looked;
    }

    /** A band that does not let us look is still in the list. */
    private Sighting looked(Sighting sighting) {
        String address = sighting.heard().address().text();
        String what = "Looking at " + sighting.modelName().orElse("a band") + " " + address;
        try {
            return shell.during(what, () -> gateway.look(address));
        } catch (WristwayException e) {
            shell.warn(Typesetting.sentence(e.getMessage()) + " " + Typesetting.sentence(e.remedy()));
            return sighting;
        }
    }

    @Command(name = "list", description = "Show all bands that are or were linked here.", footer = "  wearable:list")
    Answer<WearableInfo> list() throws WristwayException {
        return Tables.wearables(gateway.wearables(), phrases);
    }

    @Command(name = "pending", description = "Show the plans that wait for a band or an account.",
             footer = "  wearable:pending")
    Answer<PendingPlan> pending() throws WristwayException {
        return Plans.pending(gateway.pending(), phrases);
    }

    @Command(name = "capabilities",
             description = "Show what a model can do and where that is known from; without a name, all models.",
             footer = {"  wearable:capabilities", "  wearable:capabilities kitchen"})
    Answer<?> capabilities(
            @Parameters(paramLabel = "BAND|MODEL", arity = "0..1",
                        description = "A band, or a model by its id or name.") String which)
            throws WristwayException {
        return which == null ? Tables.models(gateway.models()) : Tables.abilities(gateway.capabilities(which));
    }

    @Command(name = "find", description = "Let a band vibrate so that it can be found.",
             footer = "  wearable:find kitchen --for 10s")
    Answer<Void> find(
            @Parameters(paramLabel = "BAND", description = BAND) String band,
            @Option(names = "--for", paramLabel = "TIME", defaultValue = "5s",
                    description = "How long, such as 2m; 5s if left out.") Duration howLong)
            throws WristwayException {
        WearableInfo wearable = gateway.wearable(band);
        try (Onlooker onlooker = shell.onlooker()) {
            shell.say(Typesetting.paragraph(wearable.name() + " is asked to vibrate for " + Phrases.seconds(howLong) + " …"));
            gateway.use(wearable.id(), Alerting.class, onlooker, alerting -> alerting.find(howLong));
        }
        return Answer.sentence(Outcome.OK, wearable.name() + " has vibrated for " + Phrases.seconds(howLong));
    }

    @Command(name = "reboot", description = "Restart a band. Nothing on it is lost.", footer = "  wearable:reboot kitchen")
    Answer<Void> reboot(@Parameters(paramLabel = "BAND", description = BAND) String band) throws WristwayException {
        WearableInfo wearable = gateway.wearable(band);
        try (Onlooker onlooker = shell.onlooker()) {
            shell.say(Typesetting.paragraph(wearable.name() + " is asked to restart …"));
            gateway.use(wearable.id(), Rebooting.class, onlooker, Rebooting::reboot);
        }
        return Answer.sentence(Outcome.OK, wearable.name() + " restarts; it is back within a minute");
    }

    @Command(name = "samples", description = "Show what is stored of a day, hour by hour or minute by minute.",
             footer = "  wearable:samples kitchen --day yesterday --minutes")
    Answer<?> samples(
            @Parameters(paramLabel = "BAND", description = BAND) String band,
            @Option(names = "--day", paramLabel = "DAY", defaultValue = "today",
                    description = "2026-11-22, yesterday, or today, which can be left out.") LocalDate day,
            @Option(names = "--minutes", description = "A row per minute instead of one per hour.") boolean minutes)
            throws WristwayException {
        List<Sample> samples = gateway.samples(band, day.atStartOfDay(clock.getZone()).toInstant(),
                                               day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        String none = "Nothing is stored of " + day + ". wearable:days shows the days that have something.";
        return minutes ? MinuteRow.table(samples, clock.getZone(), none) : HourRow.table(samples, clock.getZone(), none);
    }

    @Command(name = "days", description = "Show the totals of the stored days, oldest first.",
             footer = "  wearable:days kitchen --from 2026-11-01")
    Answer<DayTotals> days(
            @Parameters(paramLabel = "BAND", description = BAND) String band,
            @Option(names = "--from", paramLabel = "DAY", description = "The first day; otherwise 13 days before the last.")
            LocalDate from,
            @Option(names = "--to", paramLabel = "DAY", defaultValue = "today",
                    description = "The last day; otherwise today.") LocalDate to)
            throws WristwayException {
        LocalDate first = from == null ? to.minusDays(13) : from;
        if (first.isAfter(to)) throw new InvalidRequest("the first day is after the last", "Put the earlier day behind --from");
        List<Column<DayTotals>> columns = new ArrayList<>(List.of(Column.code("day", totals -> totals.day().toString()),
                                                                  Column.number("minutes", totals -> "" + totals.minutes())));
        for (Metric metric : Metric.values()) {
            if (metric.total() != Metric.Total.NONE) columns.add(Column.number(title(metric), totals -> value(totals, metric)));
        }
        return Answer.table(gateway.days(band, first, to), "Nothing is stored from " + first + " to " + to + ".", columns);
    }

    private static String title(Metric metric) {
        String name = Phrases.word(metric);
        return metric.unit().isEmpty() || metric.unit().equals(name) ? name : name + " " + metric.unit();
    }

    private static String value(DayTotals totals, Metric metric) {
        Integer value = totals.totals().get(metric);
        return value == null ? "" : String.format(Locale.ROOT, "%d", value);
    }
}
