package io.github.wristway.gateway.internal.intake;

import io.github.wristway.gateway.ImportReport;
import io.github.wristway.gateway.ImportWish;
import io.github.wristway.gateway.SampleListener;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.AccountDay;
import io.github.wristway.gateway.account.AccountHistory;
import io.github.wristway.gateway.account.AccountReadings;
import io.github.wristway.gateway.account.AccountWorkout;
import io.github.wristway.gateway.base.AccountRefused;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.gateway.internal.plan.place.Tools;
import io.github.wristway.gateway.internal.store.Store;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the past from an account, oldest week first. It keeps no position: what is here already is passed over, so whoever
 * repeats it goes on.
 */
public final class HistoryImport {
    private static final Logger log = LoggerFactory.getLogger(HistoryImport.class);
    private static final int WINDOW_DAYS = 7;

    private final Tools tools;
    private final ImportWish wish;
    private final Bystander watcher;
    private final Bill bill = new Bill();
    /** Which devices the account has data of, by day. */
    private final Map<LocalDate, Set<String>> worn = new HashMap<>();
    private final Set<WearableRow> changed = new HashSet<>();
    private boolean readingsRefused;

    public HistoryImport(Tools tools, ImportWish wish, Bystander watcher) {
        this.tools = tools;
        this.wish = wish;
        this.watcher = watcher;
    }

    public ImportReport run() throws WristwayException {
        if (wish.from().isAfter(wish.to())) throw new InvalidRequest("the first day is after the last", "Put the earlier day behind --from");
        AccountBridge bridge = tools.surroundings().bridge(wish.account().provider()).orElseThrow(() -> new NotFound(
                "nobody here knows accounts of " + wish.account().provider(), "Install the bundle account-bridge"));
        AccountHistory history = bridge.history(wish.account());
        Optional<WearableRow> others = wish.into().isPresent() ? Optional.of(tools.directory().find(wish.into().get())) : Optional.empty();
        Owners owners = new Owners(tools, bridge.devices(wish.account()), others);
        List<AccountWorkout> workouts = history.workouts(startOf(wish.from()), startOf(wish.to().plusDays(1)));
        LocalDate next = wish.from();
        try {
            for (; !next.isAfter(wish.to()); next = next.plusDays(WINDOW_DAYS)) {
                LocalDate last = earlier(next.plusDays(WINDOW_DAYS - 1L), wish.to());
                stopIfInterrupted();
                days(history.days(next, last), owners);
                for (AccountReadings some : readings(history, startOf(next), startOf(last.plusDays(1)))) readings(some, owners);
                for (AccountWorkout workout : workouts) {
                    Instant start = workout.summary().start();
                    if (!start.isBefore(startOf(next)) && start.isBefore(startOf(last.plusDays(1)))) workout(history, workout, owners);
                }
                watcher.progress("days", ChronoUnit.DAYS.between(wish.from(), last) + 1, ChronoUnit.DAYS.between(wish.from(), wish.to()) + 1);
            }
            return bill.report(Optional.empty(), Optional.empty());
        } catch (WristwayException e) {
            if (next.equals(wish.from())) throw e;
            return bill.report(Optional.of(e), Optional.of(next));
        } finally {
            for (WearableRow row : changed) tools.announcer().changed(tools.directory().info(row));
        }
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(tools.zone()).toInstant();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private void days(List<AccountDay> days, Owners owners) throws StorageTrouble {
        for (AccountDay day : days) {
            day.trouble().ifPresent(why -> bill.trouble(day.day() + ": " + why));
            worn.computeIfAbsent(day.day(), d -> new HashSet<>()).add(day.device());
            Optional<WearableRow> owner = owners.of(day.device());
            if (owner.isPresent()) bill.day(owner.get(), stored(owner.get(), day.series()));
            else bill.dayLeft(day.day(), day.device());
        }
    }

    /** How the service answers here is known the least: if it refuses, it is not asked again, and the rest comes all the same. */
    private List<AccountReadings> readings(AccountHistory history, Instant from, Instant to) throws WristwayException {
        if (readingsRefused) return List.of();
        try {
            return history.readings(from, to);
        } catch (AccountRefused | MalformedMessage | SignInNeeded e) {
            readingsRefused = true;
            bill.trouble("stress and oxygen: " + e.getMessage());
            return List.of();
        }
    }

    private void readings(AccountReadings readings, Owners owners) throws StorageTrouble {
        Instant start = readings.series().start();
        String device = readings.device().isEmpty() ? deviceAt(start) : readings.device();
        Optional<WearableRow> owner = owners.of(device);
        if (owner.isPresent()) bill.readings(owner.get(), stored(owner.get(), List.of(readings.series())));
        else bill.dayLeft(start.atZone(tools.zone()).toLocalDate(), device);
    }

    /** What does not say its device belongs to that of its day, if there is just one; otherwise it is empty. */
    private String deviceAt(Instant at) {
        Set<String> devices = worn.getOrDefault(at.atZone(tools.zone()).toLocalDate(), Set.of());
        return devices.size() == 1 ? devices.iterator().next() : "";
    }

    private List<Series> stored(WearableRow row, List<Series> series) throws StorageTrouble {
        Store store = tools.room().store();
        if (wish.dryRun()) return store.samples().missing(row.id(), series);
        List<Series> stored = store.samples().fill(row.id(), series);
        if (!stored.isEmpty()) tell(row, listener -> listener.stored(row.id(), stored));
        return stored;
    }

    /** It does not say what has recorded it. */
    private void workout(AccountHistory history, AccountWorkout workout, Owners owners) throws WristwayException {
        String device = deviceAt(workout.summary().start());
        Optional<WearableRow> owner = owners.of(device);
        if (owner.isPresent()) bill.workout(owner.get(), stored(owner.get(), history, workout));
        else bill.workoutLeft(device);
    }

    private boolean stored(WearableRow row, AccountHistory history, AccountWorkout workout) throws WristwayException {
        Store store = tools.room().store();
        if (store.workouts().overlaps(row.id(), workout.summary())) return false;
        if (wish.dryRun()) return true;
        try {
            Workout whole = history.whole(workout);
            boolean stored = store.workouts().fill(row.id(), whole);
            if (stored) tell(row, listener -> listener.stored(row.id(), whole));
            return stored;
        } catch (AccountRefused e) { // the others may come all the same
            bill.trouble("the workout of " + workout.summary().start().atZone(tools.zone()).toLocalDateTime() + ": " + e.getMessage());
            return false;
        }
    }

    private void tell(WearableRow row, Consumer<SampleListener> news) {
        changed.add(row);
        for (SampleListener listener : tools.surroundings().listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                log.error("{}: the listener {} failed", row.name(), listener.getClass().getName(), e);
            }
        }
    }

    private static void stopIfInterrupted() throws Cancelled {
        if (Thread.currentThread().isInterrupted()) throw new Cancelled("the import");
    }
}
