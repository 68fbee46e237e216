package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.air.Airwaves;
import io.github.wristway.gateway.internal.air.Airwaves.Heard;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes plans that had to wait: at once when a radio hears something that may be their wearable, and now and then for
 * those that wait for an account. Tries that come to nothing get rarer, so that nobody's battery is emptied by asking.
 */
final class Resuming {
    private static final Logger log = LoggerFactory.getLogger(Resuming.class);
    private static final Duration TICK = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** A plan that waits, with what is needed to notice its wearable. */
    private record Waiting(Journal.Entry entry, WearableRow row) {}

    /**
     * @param arrivalAfter what comes up before that has not arrived: it was only silent because we were connected to it
     */
    private record Tries(int number, Instant arrivalAfter, Instant notBefore) {}

    private final Tools tools;
    private final WearableThreads threads;
    private final Map<String, Tries> tries = new ConcurrentHashMap<>();
    private volatile List<Waiting> waiting = List.of();
    private volatile boolean takenUp;
    private volatile Time.Task tick = () -> {};

    Resuming(Tools tools, WearableThreads threads) {
        this.tools = tools;
        this.threads = threads;
        tools.airwaves().onHeard(this::heard);
    }

    /** Also where the store cannot be opened yet: once that is mended, the plans go on. */
    void start() throws StorageTrouble {
        tick = tools.time().after(TICK, this::tick);
        takeUp();
    }

    /** Takes up what an earlier life of the gateway has left. */
    private void takeUp() throws StorageTrouble {
        Journal journal = tools.room().store().journal();
        for (Journal.Entry entry : journal.unfinished()) {
            if (entry.state() != Journal.State.RUNNING) continue;
            journal.save(goesOn(entry.verb()) ? entry.with(Journal.State.PENDING, "the gateway to go on with it", Optional.of(Outcome.QUEUED))
                    : entry.with(Journal.State.CANCELLED, "", Optional.of(Outcome.CANCELLED)));
        }
        refresh();
        tools.directory().announce();
        takenUp = true;
    }

    /** Whether a plan that was begun is finished later, without anybody who asks again. */
    static boolean goesOn(Verb verb) {
        return verb == Verb.UNLINK || verb == Verb.RESET;
    }

    void stop() {
        tick.cancel();
        waiting = List.of();
    }

    /** Looks up anew what waits. */
    void refresh() throws StorageTrouble {
        List<Waiting> now = new ArrayList<>();
        for (Journal.Entry entry : tools.room().store().journal().unfinished()) {
            Optional<WearableRow> row = tools.room().store().wearables().byId(entry.wearableId());
            if (entry.state() == Journal.State.PENDING && row.isPresent()) now.add(new Waiting(entry, row.get()));
        }
        waiting = List.copyOf(now);
        tries.keySet().removeIf(planId -> now.stream().noneMatch(one -> one.entry().planId().equals(planId)));
    }

    /** On a radio's thread: only decides. */
    private void heard(Heard heard) {
        for (Waiting one : waiting) {
            boolean itself = one.row().address().equals(Optional.of(heard.address()));
            boolean perhaps = heard.condition().isEmpty() && heard.claim().filter(claim -> claim.make().equals(one.row().make())
                    && claim.recognition().model().equals(one.row().model())).isPresent();
            if (itself || perhaps) attempt(one, heard.first());
        }
    }

    private void tick() {
        try {
            if (!takenUp) takeUp();
        } catch (StorageTrouble e) {
            log.debug("what is pending still waits for the store: {}", e.getMessage());
        }
        tools.airwaves().reopenEars();
        for (Waiting one : waiting) attempt(one, Instant.MIN);
        tick = tools.time().after(TICK, this::tick);
    }

    /** @param news since when there is something new; it beats the pause between tries */
    private void attempt(Waiting one, Instant news) {
        Tries before = tries.getOrDefault(one.entry().planId(), new Tries(0, Instant.MIN, Instant.MIN));
        Instant now = tools.time().now();
        boolean isNew = news.isAfter(before.arrivalAfter());
        if (now.isBefore(before.notBefore()) && !isNew) return;
        if (tools.surroundings().drivers.stream().noneMatch(driver -> driver.make().equals(one.row().make()))) return;
        threads.whenIdle(one.row().id(), "finishing its " + Plans.word(one.entry().verb()), () -> {
            resume(one);
            int number = isNew ? 1 : before.number() + 1;
            Instant ended = tools.time().now();
            tries.put(one.entry().planId(), new Tries(number, ended.plus(Airwaves.FRESH), ended.plus(pause(number))));
        });
    }

    private static Duration pause(int tries) {
        Duration doubled = Duration.ofSeconds(15L << Math.min(tries, 6));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private void resume(Waiting one) {
        Journal.Entry entry = one.entry();
        try {
            Journal journal = tools.room().store().journal();
            Optional<WearableRow> row = tools.room().store().wearables().byId(entry.wearableId());
            boolean still = journal.byId(entry.planId()).filter(current -> current.state() == Journal.State.PENDING).isPresent();
            if (row.isEmpty() || !still) return;
            Report report = run(journal, entry, row.get());
            if (report.outcome().isSuccess()) log.info("{}: {}", row.get().name(), report.conclusion());
            tools.announcer().event("plan/went-on", Map.of("plan.id", entry.planId(), "wearable.id", entry.wearableId(),
                    "outcome", report.outcome().name()));
            refresh();
        } catch (WristwayException e) {
            log.warn("{}: cannot finish its {}: {}. {}", one.row().name(), Plans.word(entry.verb()), e.getMessage(), e.remedy());
        }
    }

    /** Nobody is there to be told of a failure: the plan goes on waiting, and says what for. */
    private Report run(Journal journal, Journal.Entry entry, WearableRow row) throws WristwayException {
        Wish wish = new Wish(entry.verb(), row.id(), entry.options(), Optional.empty(), Optional.empty(), Optional.empty(), entry.account());
        Journal.Entry running = entry.with(Journal.State.RUNNING, entry.waitsFor(), entry.outcome());
        Logbook logbook = Logbook.open(journal, running);
        boolean byHand = ByHand.only(tools, row);
        List<Task> tasks = Tasks.of(entry.verb(), entry.options(), byHand, true);
        boolean told = byHand && logbook.earlier(Step.BAND).isPresent();
        Report report = new PlanRun(tools, logbook, wish, row, told ? Tasks.untilReset(tasks) : tasks, Watcher.NOBODY).run();
        boolean failed = !report.outcome().isSuccess() && report.outcome() != Outcome.SENT_NOT_VERIFIED // that is as good as it gets
                && journal.byId(entry.planId()).filter(now -> now.state() == Journal.State.DONE).isPresent();
        if (failed) {
            String you = "you: " + report.conclusion() + report.next().map(next -> ". " + next).orElse("");
            journal.save(entry.with(Journal.State.PENDING, you, Optional.of(report.outcome())));
        }
        return report;
    }
}
