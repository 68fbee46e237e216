package io.github.wristway.account.zepp;

import io.github.wristway.account.web.LooseJson;
import io.github.wristway.account.zepp.history.DayMinutes;
import io.github.wristway.account.zepp.history.DaySummary;
import io.github.wristway.account.zepp.history.WorkoutSummary;
import io.github.wristway.account.zepp.history.WorkoutTrack;
import io.github.wristway.gateway.account.AccountDay;
import io.github.wristway.gateway.account.AccountHistory;
import io.github.wristway.gateway.account.AccountWorkout;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Workout;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
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
        return workout.summary().withTrack(WorkoutTrack.read(detail).marks());
    }
}
