package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.air.Heard;
import io.github.wristway.gateway.internal.plan.Unfinished.Waiting;
import io.github.wristway.gateway.internal.plan.place.Sides;
import io.github.wristway.gateway.internal.plan.place.Tools;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes plans that had to wait: at once when a radio hears something that may be their wearable, and now and then for
 * those that wait for an account. Which ones, and how, is said by {@link Unfinished}; how often, by {@link Tries}.
 */
final class Resuming {
    private static final Logger log = LoggerFactory.getLogger(Resuming.class);
    private static final Duration TICK = Duration.ofSeconds(30);

    private final Tools tools;
    private final Sides sides;
    private final WearableThreads threads;
    private final Map<String, Tries> tries = new ConcurrentHashMap<>();
    private volatile List<Waiting> waiting = List.of();
    private volatile boolean takenUp;
    private volatile Time.Task tick = () -> {};

    Resuming(Tools tools, Sides sides, WearableThreads threads) {
        this.tools = tools;
        this.sides = sides;
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
        for (Journal.Entry left : unfinished().running()) unfinished().takeUp(left.planId());
        refresh();
        tools.directory().announce();
        takenUp = true;
    }

    /** Where a wearable is idle, nobody is at its plan: the store did not take its end. */
    private void takeUpIdle() throws StorageTrouble {
        for (Journal.Entry left : unfinished().running()) {
            threads.whenIdle(left.wearableId(), "taking up its " + PlanDesk.word(left.verb()), () -> {
                try {
                    unfinished().takeUp(left.planId());
                    refresh();
                } catch (StorageTrouble e) {
                    log.debug("{} still waits for the store: {}", left.planId(), e.getMessage());
                }
            });
        }
    }

    private Unfinished unfinished() throws StorageTrouble {
        return new Unfinished(sides, tools.room().store().journal());
    }

    void stop() {
        tick.cancel();
        waiting = List.of();
    }

    /** Looks up anew what waits. */
    void refresh() throws StorageTrouble {
        List<Waiting> now = List.copyOf(unfinished().waiting());
        waiting = now;
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
            if (takenUp) takeUpIdle();
            else takeUp();
        } catch (StorageTrouble e) {
            log.debug("what is pending still waits for the store: {}", e.getMessage());
        }
        tools.airwaves().reopenEars();
        for (Waiting one : waiting) attempt(one, Instant.MIN);
        tick = tools.time().after(TICK, this::tick);
    }

    /** @param news since when there is something new */
    private void attempt(Waiting one, Instant news) {
        String planId = one.entry().planId();
        Tries before = tries.getOrDefault(planId, Tries.NONE);
        if (!before.isDue(tools.time().now(), news) || !sides.band().hasDriver(one.row())) return;
        threads.whenIdle(one.row().id(), "finishing its " + PlanDesk.word(one.entry().verb()), () -> {
            resume(one);
            tries.put(planId, before.andOneMore(news, tools.time().now()));
        });
    }

    private void resume(Waiting one) {
        String name = one.row().name();
        try {
            Optional<Report> report = unfinished().goOn(one.entry().planId());
            if (report.isEmpty()) return;
            if (report.get().outcome().isSuccess()) log.info("{}: {}", name, report.get().conclusion());
            tools.announcer().event("plan/went-on", Map.of("plan.id", one.entry().planId(), "wearable.id", one.row().id(),
                    "outcome", report.get().outcome().name()));
            refresh();
        } catch (WristwayException e) {
            log.warn("{}: cannot finish its {}: {}. {}", name, PlanDesk.word(one.entry().verb()), e.getMessage(), e.remedy());
        }
    }
}
