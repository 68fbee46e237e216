package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
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
    static void beforeReset(PlanRun run) throws WristwayException {
        if (run.row().serial().isEmpty() || isDue(run)) run.save(with(run, run.row(), run.met.session().orElseThrow().details()));
    }

    /**
     * Before anything is stored, for what another wearable has measured cannot be taken out again. One that breaks the link
     * over such questions is opened anew and not asked: it can be synced all the same.
     */
    static void beforeSync(PlanRun run) throws WristwayException {
        if (!isDue(run)) return;
        Session.Details told;
        try {
            told = run.met.session().orElseThrow().details();
        } catch (LinkLost e) {
            log.debug("{}: it tells nothing about itself: {}", run.row().name(), e.getMessage());
            run.met.closeSession();
            run.open();
            return;
        } catch (Cancelled e) {
            throw e;
        } catch (WristwayException e) {
            log.debug("{}: it tells nothing about itself: {}", run.row().name(), e.getMessage());
            return;
        }
        run.save(with(run, run.row(), told));
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
        Instant now = run.sides.time().now();
        return run.row().detailsAt().filter(at -> at.plus(GOOD_FOR).isAfter(now)).isEmpty();
    }

    /** A serial number is of one wearable only: another one that we know by it keeps it until the two are linked as one. */
    static WearableRow with(PlanRun run, WearableRow row, Session.Details told) throws WristwayException {
        row.refuseAnother(told.serial());
        Optional<WearableRow> other = run.sides.host().bySerial(row.make(), told.serial()).filter(one -> !one.id().equals(row.id()));
        WearableRow known = row.withDetails(told, run.sides.time().now());
        if (other.isEmpty()) return known;
        log.warn("{}: it has the serial number of {}; link it again to make them one", row.name(), other.get().name());
        return known.withSerial(row.serial());
    }
}
