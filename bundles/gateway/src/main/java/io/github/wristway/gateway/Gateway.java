package io.github.wristway.gateway;

import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.FoundKeys;
import io.github.wristway.gateway.device.Harmless;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Workout;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The socket for every user interface. Calls may come from any thread and block until there is an answer.
 *
 * <p>Where a call wants to know <em>which</em> wearable, it takes whatever people type: its name, its id, its serial
 * number or its address; an unambiguous beginning is enough.
 */
@ProviderType
public interface Gateway {
    /** Listens for a while and tells what was heard, loudest first, recognised or not. */
    List<Sighting> scan(Duration howLong) throws WristwayException;

    /** Looks at a recognised wearable without changing anything, and tells the sighting with what was seen. */
    Sighting look(String address) throws WristwayException;

    /** All wearables that are or were linked here, by name. */
    List<WearableInfo> wearables() throws WristwayException;

    WearableInfo wearable(String which) throws WristwayException;

    /**
     * Holds what accounts list against what is managed here, on the air and kept as a key. Changes nothing. To tell whether a key
     * is the same, the accounts are asked once more for each band that both sides have one for; the air is not waited for.
     *
     * @param listed what each account that answered lists, which may be nothing
     * @return an entry for each listed thing, and behind them the wearables of ours that these accounts should list and do not,
     *     and those that no account has and nobody has seen free
     */
    List<AccountEntry> reconcile(Map<Account, List<AccountDevice>> listed) throws WristwayException;

    /** Looks and says what would be done. Nothing is changed by it, here or elsewhere. */
    Plan plan(Wish wish) throws WristwayException;

    /**
     * Runs a plan to where it can get now, and reports place by place. What cannot be done now stays
     * {@linkplain #pending() pending} and goes on by itself.
     *
     * <p>An interrupted thread stops the plan if nothing has been changed yet, and gets a
     * {@link io.github.wristway.gateway.base.Cancelled}; otherwise the plan goes on without it, and it gets a report of
     * what has been done so far. Either way its interrupt flag is set.
     *
     * @throws io.github.wristway.gateway.base.ConfirmationNeeded if the plan wants more consent than it got
     * @throws io.github.wristway.gateway.base.Busy               if another plan runs on the same wearable
     */
    Report run(Plan plan, Consent consent, Watcher watcher) throws WristwayException;

    /**
     * Runs a plan as {@link #run} does, and does not wait for it: it goes on as long as the gateway runs. How far it is, is among
     * the {@linkplain #pending() pending}; how it ended, {@link #await} tells.
     *
     * @return the plan's id
     * @throws io.github.wristway.gateway.base.ConfirmationNeeded if the plan wants more consent than it got
     * @throws io.github.wristway.gateway.base.Busy               if another plan runs on the same wearable
     */
    String start(Plan plan, Consent consent) throws WristwayException;

    /**
     * Waits until a plan is finished, but not longer than that. An interrupted thread waits no more, and keeps its flag; the
     * plan goes on.
     *
     * @param plan its id; or, while it is pending, the name of the wearable
     * @return how it ended, or where it is by now
     * @throws WristwayException with which it failed, if nobody was told yet
     */
    Report await(String plan, Duration atMost) throws WristwayException;

    /** Plans that are not finished: that wait for something or are at work, oldest first. */
    List<PendingPlan> pending() throws WristwayException;

    /**
     * Gives up a pending plan; one at work is stopped if it has not changed anything yet. What it has already done stays done;
     * the report says what that is.
     *
     * @throws io.github.wristway.gateway.base.Busy if it is at work and has passed its point of no return
     */
    Report cancel(String planId) throws WristwayException;

    /**
     * Opens a wearable and does something with it that needs no plan. It happens on the wearable's thread; the session
     * is closed afterwards, whatever happened.
     * <pre>
     * gateway.use("kitchen", Alerting.class, watcher, alerting -> alerting.find(Duration.ofSeconds(5)));
     * </pre>
     * An interrupted thread stops it.
     *
     * @throws io.github.wristway.gateway.base.Unsupported if the model cannot do it
     */
    <C extends Harmless> void use(String which, Class<C> kind, Watcher watcher, Use<C> use) throws WristwayException;

    /** What to do with a wearable that is open. */
    interface Use<C> {
        void with(C capability) throws WristwayException;
    }

    /** All settings that the model has, and what is known of them here. Asks nobody. */
    List<SettingInfo> settings(String which) throws WristwayException;

    /** Asks the wearable for those settings that it tells, remembers them, and returns all as {@link #settings} does. */
    List<SettingInfo> askSettings(String which, Watcher watcher) throws WristwayException;

    /**
     * Changes settings, in the order given. All are checked before the wearable is opened; one that it refuses stops the
     * rest, and the failure says which ones were changed before it.
     *
     * <p>An interrupted thread stops it before the first is sent. After that it goes on, and the thread gets those that
     * are changed so far.
     *
     * @return those that were changed, as they are known now
     * @throws io.github.wristway.gateway.base.InvalidRequest if the model has no such setting, or it takes no such value
     */
    List<SettingInfo> change(String which, Map<String, String> values, Watcher watcher) throws WristwayException;

    /** The stories of all keys that are kept, by wearable and address, the newest first; never the keys themselves. */
    List<KeyInfo> keys() throws WristwayException;

    /**
     * The keys that lie in a file of another program. Nothing is kept of them.
     *
     * @throws io.github.wristway.gateway.base.InvalidRequest   if nobody here knows such files
     * @throws io.github.wristway.gateway.base.MalformedMessage if it cannot be read on
     */
    FoundKeys keysIn(Path file) throws WristwayException;

    /**
     * Keeps what was found: linking and opening try it from now on.
     *
     * @param source where it comes from, in words
     * @return how many were not known before
     */
    int keep(FoundKeys found, String source) throws WristwayException;

    /**
     * Forgets all keys of a wearable or an address, but not the one that a wearable linked here is opened with.
     *
     * @return how many
     */
    int forgetKeys(String bandOrAddress) throws WristwayException;

    /**
     * From now on writes down what goes over the air to and from a wearable, in a form that can be shared: to help with a
     * model that nobody here has. It need not be linked: then it is meant by its address, or by what it is called on the
     * air. It ends by {@link #stopTrace}, by itself after an hour or when it becomes large, and with the gateway; only then
     * there is a file. A gateway that is killed leaves none.
     *
     * @return what is being written; the same again if it is on already
     */
    TraceInfo trace(String which) throws WristwayException;

    /** Ends a trace, and writes its file; none if nothing was recorded. */
    TraceInfo stopTrace(String which) throws WristwayException;

    /** Traces that are on, and the files of earlier ones, oldest first. */
    List<TraceInfo> traces() throws WristwayException;

    /** What all models of all drivers can do. */
    List<CapabilitySheet> models();

    /** The sheet of a wearable, or of a model by its id or name. */
    CapabilitySheet capabilities(String wearableOrModel) throws WristwayException;

    /** A wearable's stored days in a period, both ends included, oldest first. Days without samples are left out. */
    List<DayTotals> days(String which, LocalDate from, LocalDate to) throws WristwayException;

    /** A wearable's stored samples from a moment on, up to but without another, oldest first. */
    List<Sample> samples(String which, Instant from, Instant to) throws WristwayException;

    /** Sleep in a period, oldest first; minutes of the same stage that follow each other are one. */
    List<SleepSpan> sleep(String which, Instant from, Instant to) throws WristwayException;

    /** The workouts that began from a moment on, up to but without another, oldest first. */
    List<Workout> workouts(String which, Instant from, Instant to) throws WristwayException;

    /** The files that tell from a moment on, up to but without another, as the wearable handed them over, oldest first. */
    List<RawFile> files(String which, Instant from, Instant to) throws WristwayException;

    /**
     * Brings what an account keeps of the past into the store, week by week, the oldest first. Only what is missing is stored:
     * what a wearable has told itself stays, and replaces this when it is synced later. So it may be repeated.
     *
     * <p>What stops it on the way, such as a service that wants fewer requests or an interrupted thread, stands in the report.
     * An interrupted thread keeps its flag.
     *
     * @throws WristwayException if not even the first week came
     */
    ImportReport importHistory(ImportWish wish, Bystander watcher) throws WristwayException;

    /** The gateway's time, in the time zone of its days. */
    Clock clock();

    GatewayStatus status() throws WristwayException;
}
