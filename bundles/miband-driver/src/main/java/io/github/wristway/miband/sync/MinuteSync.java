package io.github.wristway.miband.sync;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.gateway.device.Syncing.History;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.activity.SleepStages;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches activity per minute, round by round: a band stops a round where its record has a gap. Each round is stored first
 * and acknowledged second. Of one that breaks off, the whole minutes that came are stored and not acknowledged: the next
 * sync goes on behind them. So does the next round, if another number of minutes was announced than came, and there is no checksum.
 */
final class MinuteSync {
    private static final Logger log = LoggerFactory.getLogger(MinuteSync.class);

    /** One gap a day for all the time that a band can hold. What is left after that comes with the next sync. */
    private static final int ROUNDS = 100;

    private final String called;
    private final Fetch fetch;
    private final RecordLayout layout;
    private final Horizon horizon;
    private final History history;
    private final SleepStages sleep;

    MinuteSync(String called, Fetch fetch, RecordLayout layout, Horizon horizon, History history) throws WristwayException {
        this.called = called;
        this.fetch = fetch;
        this.layout = layout;
        this.horizon = horizon;
        this.history = history;
        this.sleep = new SleepStages(history.latest(Metric.SLEEP));
    }

    /** @return false if the band's clock is so wrong that what else it says is of no use, either */
    boolean run(Afterwards afterwards) throws WristwayException {
        Instant asked = horizon.after(history.latest(Metric.KIND));
        for (int round = 1; round <= ROUNDS && !asked.isAfter(horizon.now()); round++) {
            Round got = fetch.from(asked);
            if (got instanceof Round.Refused refused) throw refused.because();
            if (got instanceof Round.BrokenOff part) {
                if (part.data().length > 0) store(part.start(), part.data());
                throw part.cause();
            }
            if (!(got instanceof Round.Whole whole)) {
                fetch.acknowledgeNothing(afterwards);
                return true;
            }
            if (!store(whole.start(), whole.data())) return false;
            if (whole.counted()) fetch.acknowledge(afterwards);
            else log.info("{}: it has announced something else than the {} minutes that came, so they stay there, too", called, whole.data().length / layout.size());
            Instant end = end(whole.start(), whole.data());
            if (!end.isAfter(asked) || !horizon.hasEnded(end)) return true; // the band turns in circles, or there can be no more
            asked = end;
        }
        return true;
    }

    /** Minutes of the future would hide all that really come later, so they stay on the band. */
    private boolean store(Instant start, byte[] data) throws WristwayException {
        Instant end = end(start, data);
        if (horizon.isFuture(end)) {
            log.warn("{}: its minutes go up to {}, which is in the future; they stay there", called, end);
            history.leftThere(end);
            return false;
        }
        List<Series> series = new ArrayList<>(layout.read(data, start));
        sleep.read(of(Metric.KIND, series), of(Metric.HEART_RATE, series)).ifPresent(series::add);
        history.store(series);
        return true;
    }

    private Instant end(Instant start, byte[] data) {
        return start.truncatedTo(ChronoUnit.MINUTES).plus(Horizon.MINUTE.multipliedBy(data.length / layout.size()));
    }

    private static Series of(Metric metric, List<Series> series) {
        return series.stream().filter(one -> one.metric() == metric).findFirst().orElseThrow();
    }
}
