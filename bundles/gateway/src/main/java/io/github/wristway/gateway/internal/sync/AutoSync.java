package io.github.wristway.gateway.internal.sync;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.air.Heard;
import io.github.wristway.gateway.internal.air.Slots;
import io.github.wristway.gateway.internal.plan.PlanDesk;
import io.github.wristway.gateway.internal.plan.place.Tools;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import io.github.wristway.gateway.radio.Radio;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Syncs linked wearables when they are heard and due. As many at a time as the radios have links for; all others wait,
 * without a thread, and the one that has waited longest is next.
 */
public final class AutoSync {
    private static final Logger log = LoggerFactory.getLogger(AutoSync.class);

    private final Tools tools;
    private final Slots slots;
    private final WearableThreads threads;
    private final PlanDesk plans;
    private final SyncPolicy policy;
    private final LastTries lastTries;

    public AutoSync(Tools tools, Slots slots, WearableThreads threads, PlanDesk plans, SyncPolicy policy) {
        this.tools = tools;
        this.slots = slots;
        this.threads = threads;
        this.plans = plans;
        this.policy = policy;
        this.lastTries = new LastTries(tools.room(), tools.time());
        tools.airwaves().onHeard(this::heard);
        slots.onFree(this::startWhatCan);
    }

    /** On a radio's thread: only decides. */
    private void heard(Heard heard) {
        try {
            boolean due = tools.directory().byAddress(heard.address()).filter(this::isDue).isPresent();
            if (due && slots.hasRoomFor(heard.address())) startWhatCan();
        } catch (StorageTrouble e) {
            log.debug("cannot tell whether {} is due: {}", heard.address(), e.getMessage());
        }
    }

    private boolean isDue(WearableRow row) {
        return !lastTries.isPausing(row) && policy.isDue(row, lastTries.of(row), tools.time().now());
    }

    private void startWhatCan() {
        try {
            for (WearableRow row : policy.inTurn(tools.directory().all(), lastTries::of, tools.time().now())) {
                if (!slots.hasRoom()) return;
                if (row.address().isPresent() && isDue(row)) slots.reserve(row.address().get()).ifPresent(slot -> start(row, slot));
            }
        } catch (StorageTrouble e) {
            log.debug("cannot tell what is due: {}", e.getMessage());
        }
    }

    private void start(WearableRow row, Slots.Slot slot) {
        boolean begun = threads.whenIdle(row.id(), "sync", () -> {
            try (slot) {
                sync(row, slot.radio());
            }
        });
        if (begun) return;
        lastTries.pause(row); // somebody does something else with it
        slot.close();
    }

    private void sync(WearableRow row, Radio radio) {
        LastTries.Try now = lastTries.begin(row);
        try {
            if (tools.opening().isHopeless(row)) return;
            Report report = policy.keep() ? plans.syncHere(row, Wish.Option.KEEP) : plans.syncHere(row);
            if (isNoFaultOfIt(report.outcome(), radio)) now.doesNotCount();
            log.info("{}: {}", row.name(), brought(report));
        } catch (WristwayException e) {
            if (isNoFaultOfIt(e.outcome(), radio)) now.doesNotCount();
            log.warn("{}: not synced: {}. {}", row.name(), e.getMessage(), e.remedy());
        }
    }

    /** The radio had no link left after all, or went away: the wearable keeps its place. */
    private boolean isNoFaultOfIt(Outcome outcome, Radio radio) {
        return outcome == Outcome.BUSY || outcome == Outcome.ADAPTER || !outcome.isSuccess() && !works(radio);
    }

    private boolean works(Radio radio) {
        try {
            radio.check();
            return tools.surroundings().radios.contains(radio);
        } catch (WristwayException e) {
            return false;
        }
    }

    /** Nobody reads the report; what came, and what is missing in it, must not get lost. */
    private static String brought(Report report) {
        if (!report.outcome().isSuccess()) return report.conclusion();
        return report.lines().stream().filter(line -> line.step() == Step.SAVE).map(Report.Line::said).findFirst().orElse(report.conclusion());
    }
}
