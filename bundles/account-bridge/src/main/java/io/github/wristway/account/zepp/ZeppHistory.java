package io.github.wristway.account.zepp;

import io.github.wristway.account.web.LooseJson;
import io.github.wristway.account.zepp.history.DayMinutes;
import io.github.wristway.account.zepp.history.DaySummary;
import io.github.wristway.account.zepp.history.HealthEvent;
import io.github.wristway.account.zepp.history.WorkoutSummary;
import io.github.wristway.account.zepp.history.WorkoutTrack;
import io.github.wristway.gateway.account.AccountDay;
import io.github.wristway.gateway.account.AccountHistory;
import io.github.wristway.gateway.account.AccountReadings;
import io.github.wristway.gateway.account.AccountWorkout;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Workout;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The past of one account. One broken entry does not take the others with it. */
final class ZeppHistory implements AccountHistory {
    private static final Logger log = LoggerFactory.getLogger(ZeppHistory.class);
    /** Behind the last page. */
    private static final String END = "-1";
    private static final Duration DAY = Duration.ofDays(1);

    private final AccountLine line;
    private final ZeppRequests requests;
    private final StoredAccount account;

    ZeppHistory(AccountLine line, ZeppRequests requests, StoredAccount account) {
        this.line = line;
        this.requests = requests;
        this.account = account;
    }

    @Override
    public List<AccountDay> days(LocalDate from, LocalDate to) throws WristwayException {
        LooseJson reply = line.ask(account, Family.LEGACY, known -> requests.days(known, from, to)).orFail();
        List<AccountDay> days = new ArrayList<>();
        for (LooseJson entry : reply.list("data")) {
            Optional<LocalDate> day = entry.text("date_time").flatMap(ZeppHistory::date);
            if (day.isEmpty()) log.warn("the account has an entry without a day: it is left out");
            else if (!day.get().isBefore(from) && !day.get().isAfter(to)) days.add(day(day.get(), entry));
        }
        return days;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The summary tells the zone, so without it nothing can be placed. Broken minutes leave the night as it is. */
    private static AccountDay day(LocalDate day, LooseJson entry) {
        String device = entry.text("device_id").orElse("");
        List<Series> series = new ArrayList<>();
        try {
            DaySummary summary = DaySummary.read(day, entry.text("summary").orElse(""));
            summary.sleepMinutes().ifPresent(series::add);
            Optional<String> data = entry.text("data");
            if (data.isPresent()) series.addAll(DayMinutes.read(data.get(), entry.text("data_hr").orElse("")).series(summary.midnight(day)));
            return new AccountDay(day, device, series, Optional.empty());
        } catch (MalformedMessage e) {
            return new AccountDay(day, device, series, Optional.of(e.getMessage()));
        }
    }

    /** An event stands for up to a day, under any moment of it: so a day more is asked for on either side. */
    @Override
    public List<AccountReadings> readings(Instant from, Instant to) throws WristwayException {
        Set<AccountReadings> found = new LinkedHashSet<>(); // an event on the border of two questions comes twice
        for (HealthEvent event : HealthEvent.values()) {
            for (LooseJson item : events(event, from.minus(DAY), to.plus(DAY))) {
                List<Sample> samples = samples(event, item).stream().filter(one -> !one.at().isBefore(from) && one.at().isBefore(to)).toList();
                if (!samples.isEmpty()) found.add(new AccountReadings(item.text("deviceId", "deviceMac").orElse(""), inARow(samples)));
            }
        }
        return List.copyOf(found);
    }

    /** A full answer may be cut off, so the period is asked for again, day by day. */
    private List<LooseJson> events(HealthEvent event, Instant from, Instant to) throws WristwayException {
        List<LooseJson> items = line.ask(account, Family.REST, known -> requests.events(known, event, from, to)).orFail().list("items");
        if (items.size() < ZeppRequests.MOST_EVENTS) return items;
        if (Duration.between(from, to).compareTo(DAY) <= 0) {
            log.warn("the account has more events {} from {} on than it tells", event.type(), from);
            return items;
        }
        List<LooseJson> all = new ArrayList<>();
        for (Instant day = from; day.isBefore(to); day = day.plus(DAY)) {
            Instant next = day.plus(DAY);
            all.addAll(events(event, day, next.isBefore(to) ? next : to));
        }
        return all;
    }

    private static List<Sample> samples(HealthEvent event, LooseJson item) {
        try {
            return event.read(item);
        } catch (MalformedMessage e) {
            log.warn("an event in the account is left out: {}", e.getMessage());
            return List.of();
        }
    }

    /** Of several in a minute the first one counts. */
    private static Series inARow(List<Sample> samples) {
        Instant start = samples.stream().map(Sample::at).min(Comparator.naturalOrder()).orElseThrow().truncatedTo(ChronoUnit.MINUTES);
        Instant last = samples.stream().map(Sample::at).max(Comparator.naturalOrder()).orElseThrow();
        int[] values = new int[(int) Duration.between(start, last).toMinutes() + 1];
        Arrays.fill(values, Series.NONE);
        for (Sample sample : samples) {
            int minute = (int) Duration.between(start, sample.at()).toMinutes();
            if (values[minute] == Series.NONE) values[minute] = sample.value();
        }
        return new Series(samples.get(0).metric(), start, values);
    }

    /** The list goes back in time, page by page; where it is before the period, nothing more is asked for. */
    @Override
    public List<AccountWorkout> workouts(Instant from, Instant to) throws WristwayException {
        List<AccountWorkout> found = new ArrayList<>();
        Set<String> pages = new HashSet<>();
        Optional<String> next = Optional.empty();
        do {
            Optional<String> page = next;
            LooseJson reply = line.ask(account, Family.LEGACY, known -> requests.workouts(known, page)).orFail().inner("data")
                    .orElseThrow(() -> new MalformedMessage("Zepp answered without a list of workouts"));
            boolean before = false;
            for (LooseJson item : reply.list("summary")) {
                Optional<AccountWorkout> workout = workout(item);
                before |= workout.filter(one -> one.summary().start().isBefore(from)).isPresent();
                workout.filter(one -> !one.summary().start().isBefore(from) && one.summary().start().isBefore(to)).ifPresent(found::add);
            }
            next = before ? Optional.empty() : reply.text("next").filter(mark -> !mark.equals(END));
        } while (next.isPresent() && pages.add(next.get())); // a service that leads in a circle is left alone
        return found;
    }

    private static Optional<AccountWorkout> workout(LooseJson item) {
        try {
            return Optional.of(WorkoutSummary.read(item));
        } catch (MalformedMessage e) {
            log.warn("a workout in the account is left out: {}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Workout whole(AccountWorkout workout) throws WristwayException {
        LooseJson detail = line.ask(account, Family.LEGACY, known -> requests.workout(known, workout)).orFail().inner("data")
                .orElseThrow(() -> new MalformedMessage("Zepp answered without the workout"));
        try {
            return workout.summary().withTrack(WorkoutTrack.read(detail).marks());
        } catch (MalformedMessage e) {
            log.warn("the workout at {} comes without its track: {}", workout.summary().start(), e.getMessage());
            return workout.summary();
        }
    }
}
