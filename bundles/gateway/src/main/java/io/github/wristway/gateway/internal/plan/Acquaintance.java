package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a wearable tells about itself. That takes some time and battery, so it is asked once a day, not at each sync. */
final class Acquaintance {
    private static final Logger log = LoggerFactory.getLogger(Acquaintance.class);
    /** Less than a day: who syncs each evening sees the battery of the evening. */
    private static final Duration GOOD_FOR = Duration.ofHours(20);

    private Acquaintance() {}

    /** Without its serial number nobody would know it again behind the reset. */
    static void beforeReset(PlanRun run, Session session) throws WristwayException {
        if (run.row().serial().isEmpty() || isDue(run)) run.save(with(run, run.row(), session.details()));
    }

    /** Whatever comes of it, what was done before is done. */
    static void atTheEnd(PlanRun run, Session session) throws WristwayException {
        if (!isDue(run)) return;
        Optional<Session.Details> told = tolerant(run.row().name(), session);
        if (told.isPresent()) run.save(with(run, run.row(), told.get()));
    }

    /** What it tells; empty if it does not, for whatever reason: that can wait until it is asked again. */
    static Optional<Session.Details> tolerant(String called, Session session) {
        try {
            return Optional.of(session.details());
        } catch (WristwayException e) {
            log.debug("{}: it tells nothing about itself: {}", called, e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isDue(PlanRun run) {
        Instant now = run.tools.time().now();
        return run.row().detailsAt().filter(at -> at.plus(GOOD_FOR).isAfter(now)).isEmpty();
    }

    /** A serial number is of one wearable only: another one that we know by it keeps it until the two are linked as one. */
    static WearableRow with(PlanRun run, WearableRow row, Session.Details told) throws StorageTrouble {
        Optional<WearableRow> other = run.tools.directory().bySerial(row.make(), told.serial()).filter(one -> !one.id().equals(row.id()));
        WearableRow known = row.withDetails(told, run.tools.time().now());
        if (other.isEmpty()) return known;
        log.warn("{}: it has the serial number of {}; link it again to make them one", row.name(), other.get().name());
        return known.withSerial(row.serial());
    }
}
