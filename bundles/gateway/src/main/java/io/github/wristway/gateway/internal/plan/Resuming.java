package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.WearableThreads;
import io.github.wristway.gateway.internal.air.Airwaves.Heard;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
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

    private record Tries(int number, Instant last, Instant notBefore) {}

    private final Tools tools;
    private final WearableThreads threads;
    private final Map<String, Tries> tries = new ConcurrentHashMap<>();
    private volatile List<Waiting> waiting = List.of();
    private volatile Time.Task tick = () -> {};

    Resuming(Tools tools, WearableThreads threads) {
        this.tools = tools;
        this.threads = threads;
        tools.airwaves().onHeard(this::heard);
    }

    void start() throws StorageTrouble {
        Journal journal = tools.room().store().journal();
        for (Journal.Entry entry : journal.unfinished()) {
            if (entry.state() != Journal.State.RUNNING) continue;
            journal.save(goesOn(entry.verb()) ? entry.with(Journal.State.PENDING, "the gateway to go on with it", Optional.of(Outcome.QUEUED))
                    : entry.with(Journal.State.CANCELLED, "", Optional.of(Outcome.CANCELLED)));
        }
        refresh();
        tick = tools.time().after(TICK, this::tick);
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
        tools.airwaves().reopenEars();
        for (Waiting one : waiting) attempt(one, Instant.MIN);
        tick = tools.time().after(TICK, this::tick);
    }

    /** @param news since when there is something new; it beats the pause between tries */
    private void attempt(Waiting one, Instant news) {
        Tries before = tries.getOrDefault(one.entry().planId(), new Tries(0, Instant.MIN, Instant.MIN));
        Instant now = tools.time().now();
        boolean isNew = news.isAfter(before.last());
        if (now.isBefore(before.notBefore()) && !isNew) return;
        if (tools.surroundings().drivers.stream().noneMatch(driver -> driver.make().equals(one.row().make()))) return;
        threads.whenIdle(one.row().id(), "finishing its " + one.entry().verb().name().toLowerCase(java.util.Locale.ROOT), () -> {
            int number = isNew ? 1 : before.number() + 1;
            Duration pause = Duration.ofSeconds(15L << Math.min(number, 6));
            tries.put(one.entry().planId(), new Tries(number, tools.time().now(),
                    tools.time().now().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE)));
            resume(one);
        });
    }

    private void resume(Waiting one) {
        Journal.Entry entry = one.entry();
        try {
            Optional<WearableRow> row = tools.room().store().wearables().byId(entry.wearableId());
            Optional<Journal.Entry> still = tools.room().store().journal().byId(entry.planId())
                    .filter(current -> current.state() == Journal.State.PENDING);
            if (row.isEmpty() || still.isEmpty()) return;
            Wish wish = new Wish(entry.verb(), row.get().id(), entry.options(), Optional.empty(), Optional.empty(), Optional.empty(), entry.account());
            Report report = new PlanRun(tools, still.get(), true, wish, row.get(), Tasks.of(entry.verb(), entry.options(), true), Watcher.NOBODY).run();
            if (report.outcome().isSuccess()) log.info("{}: {}", row.get().name(), report.conclusion());
            tools.announcer().event("plan/went-on", Map.of("plan.id", entry.planId(), "wearable.id", entry.wearableId(),
                    "outcome", report.outcome().name()));
            refresh();
        } catch (WristwayException e) {
            log.warn("{}: cannot finish its {}: {}. {}", one.row().name(), entry.verb(), e.getMessage(), e.remedy());
        }
    }
}
