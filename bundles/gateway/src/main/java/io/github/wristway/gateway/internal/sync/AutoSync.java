package io.github.wristway.gateway.internal.sync;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.air.Airwaves.Heard;
import io.github.wristway.gateway.internal.plan.Plans;
import io.github.wristway.gateway.internal.plan.Tools;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Syncs linked wearables when they are heard and due. */
public final class AutoSync {
    private static final Logger log = LoggerFactory.getLogger(AutoSync.class);

    private final Tools tools;
    private final WearableThreads threads;
    private final Plans plans;
    private final SyncPolicy policy;
    private final Map<String, Instant> lastTries = new ConcurrentHashMap<>();

    public AutoSync(Tools tools, WearableThreads threads, Plans plans, SyncPolicy policy) {
        this.tools = tools;
        this.threads = threads;
        this.plans = plans;
        this.policy = policy;
        tools.airwaves().onHeard(this::heard);
    }

    /** On a radio's thread: only decides. */
    private void heard(Heard heard) {
        try {
            Optional<WearableRow> row = tools.directory().byAddress(heard.address());
            if (row.isEmpty() || !policy.isDue(row.get(), Optional.ofNullable(lastTries.get(row.get().id())), tools.time().now())) return;
            threads.whenIdle(row.get().id(), "sync", () -> sync(row.get()));
        } catch (StorageTrouble e) {
            log.debug("cannot tell whether {} is due: {}", heard.address(), e.getMessage());
        }
    }

    private void sync(WearableRow row) {
        lastTries.put(row.id(), tools.time().now());
        try {
            if (tools.opening().isHopeless(row)) return;
            Report report = policy.keep() ? plans.syncHere(row, Wish.Option.KEEP) : plans.syncHere(row);
            log.info("{}: {}", row.name(), brought(report));
        } catch (WristwayException e) {
            log.warn("{}: not synced: {}. {}", row.name(), e.getMessage(), e.remedy());
        }
    }

    /** Nobody reads the report; what came, and what is missing in it, must not get lost. */
    private static String brought(Report report) {
        if (!report.outcome().isSuccess()) return report.conclusion();
        return report.lines().stream().filter(line -> line.step() == Step.SAVE).map(Report.Line::said).findFirst().orElse(report.conclusion());
    }
}
